"""Two stories of nowhere: one ministry echoed by three outlets, two armies that agree."""

from uuid import UUID

from sqlalchemy.orm import Session

from tests.factories import make_outlet
from tests.stories import carried_by, publish

PRAISE = (
    "أعلنت وزارة النقل في حكومة مرجان في بيان لها أن السفير كمال داود أشاد بجهود الوزارة في "
    "إصلاح جسر الميناء بعد العاصفة.",
    "قالت وزارة النقل في حكومة مرجان إن السفير كمال داود أشاد بجهود الوزارة في إصلاح جسر "
    "الميناء بعد العاصفة التي ضربت الساحل.",
    "أوضح بيان صادر عن وزارة النقل في حكومة مرجان أن السفير كمال داود أشاد بجهود الوزارة في "
    "إصلاح جسر الميناء بعد العاصفة.",
)
FALLEN = (
    "قال قائد جيش الشمال نادر الفارس إن جسر الوادي انهار فجر الاثنين تحت القصف.",
    "وأعلن المتحدث باسم جيش الجنوب هاني السالم أن جسر الوادي انهار فجر الاثنين.",
)
PAGE = f"""الرئيسية

جسر الميناء يعود إلى العمل

الأحد 4 مايو 2031 - 08:05

{PRAISE[0]} وتابع السكان عودة الحركة إلى الميناء منذ ساعات الصباح الأولى.

وشهدت الطرق المؤدية إلى الجسر ازدحاما طوال النهار، فيما واصلت فرق الصيانة عملها.

اترك تعليقا
"""


def tell(session: Session) -> dict[str, UUID]:
    """Publish the stories; the ids of their propositions and of one article each."""
    praise = [
        publish(session, make_outlet(session, name, publisher=f"دار {name}"), text)
        for name, text in zip(("صحيفة الضفة", "قناة المرسى", "موقع الأفق"), PRAISE, strict=True)
    ]
    fallen = [
        publish(session, make_outlet(session, name, publisher=f"دار {name}"), text)
        for name, text in zip(("صحيفة الراية", "إذاعة التل"), FALLEN, strict=True)
    ]
    return {
        "echoed": min(carried_by(session, *praise)),
        "echo": praise[0].id,
        "separate": min(carried_by(session, *fallen)),
    }
