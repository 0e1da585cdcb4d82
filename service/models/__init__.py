"""The tables. Import them from here."""

from service.models.amendment import Amendment
from service.models.answer import KeptAnswer
from service.models.article import Article, ArticleCredit, CopiedClaim, Revision, SharedText
from service.models.base import Base, new_id
from service.models.case import CASE_STATUSES, Case, CaseEntry
from service.models.change import Change
from service.models.citation import CITED, Citation
from service.models.claim import Claim, Hop, Sentence, Statement
from service.models.key import SCOPES, ApiKey
from service.models.outlet import Outlet, OutletAlias, OutletHost, Ownership, Publisher
from service.models.proposition import (
    OPPOSED,
    Agreement,
    AgreementChange,
    Membership,
    Proposition,
    PropositionMerge,
    RemovedClaim,
    Rivalry,
)
from service.models.review import (
    ABOUT_RIVALS,
    ABOUT_SPEAKERS,
    DECISIONS,
    Review,
    ReviewClaim,
    ReviewSpeaker,
)
from service.models.secret import Secret
from service.models.speaker import Affiliation, GroupSide, Speaker, SpeakerAlias, SpeakerJoin
from service.models.suggestion import SUGGESTED, SUGGESTION_STATES, Suggestion
from service.models.watch import Watch

__all__ = [
    "ABOUT_RIVALS",
    "ABOUT_SPEAKERS",
    "CASE_STATUSES",
    "CITED",
    "DECISIONS",
    "OPPOSED",
    "SCOPES",
    "SUGGESTED",
    "SUGGESTION_STATES",
    "Affiliation",
    "Agreement",
    "AgreementChange",
    "Amendment",
    "ApiKey",
    "Article",
    "ArticleCredit",
    "Base",
    "Case",
    "CaseEntry",
    "Change",
    "Citation",
    "Claim",
    "CopiedClaim",
    "GroupSide",
    "Hop",
    "KeptAnswer",
    "Membership",
    "Outlet",
    "OutletAlias",
    "OutletHost",
    "Ownership",
    "Proposition",
    "PropositionMerge",
    "Publisher",
    "RemovedClaim",
    "Review",
    "ReviewClaim",
    "ReviewSpeaker",
    "Revision",
    "Rivalry",
    "Secret",
    "Sentence",
    "SharedText",
    "Speaker",
    "SpeakerAlias",
    "SpeakerJoin",
    "Statement",
    "Suggestion",
    "Watch",
    "new_id",
]
