"""How English news pages are furnished: labels, controls, notices, slogans.

These are habits of the trade, met on many sites; none of them names one.
"""

from service.extraction.habits import PageHabits, phrases
from service.extraction.languages.en.dates import DATES
from service.extraction.languages.en.normaliser import normalise

PAGE = PageHabits(
    normalise=normalise,
    dates=DATES,
    credit_labels=phrases("source", "sources", "credit", "via", "originally published by"),
    credit_openings=phrases("first published by", "originally published in", "reprinted from"),
    agencies=phrases(
        "agencies", "news agency", "reuters", "afp", "ap", "associated press", "dpa", "upi", "efe",
        "ansa", "bloomberg", "tass", "xinhua", "anadolu", "wire reports",
    ),
    published_labels=phrases(
        "published", "published on", "published at", "posted", "posted on", "posted at", "date",
        "first published", "issued", "issued on",
    ),
    updated_labels=phrases(
        "updated", "updated on", "updated at", "last updated", "last modified", "modified",
    ),
    byline_labels=phrases("by", "written by", "author", "editor", "edited by", "reported by"),
    photo_labels=phrases(
        "photo", "photo by", "image", "picture", "file photo", "photograph", "photo credit",
        "image credit", "getty images", "caption",
    ),
    closings=phrases(
        "leave a reply", "leave a comment", "post a comment", "add a comment", "add comment",
        "comments", "comment", "join the conversation", "share your thoughts", "have your say",
        "tags", "tagged", "keywords", "categories", "filed under", "cancel reply", "topics",
    ),
    widgets=phrases(
        "related articles", "related stories", "related news", "related posts", "related content",
        "related", "you may also like", "you might also like", "more stories", "more news",
        "most read", "most popular", "most viewed", "trending", "trending now", "latest news",
        "recommended", "recommended for you", "editor's picks", "top stories", "more from",
        "previous article", "next article", "previous post", "next post",
    ),
    related_labels=phrases(
        "read also", "also read", "read more", "see also", "related", "more", "watch",
        "read next", "don't miss",
    ),
    notices=phrases(
        "your email address will not be published", "required fields are marked",
        "save my name", "this site uses", "this website uses", "we use cookies", "our site uses",
        "by using this site", "by continuing to", "by clicking", "accept all cookies",
        "subscribe to", "sign up for", "sign up to", "join our", "follow us", "download our",
        "get the latest", "share this", "click to share", "click here", "click to",
        "no comments yet", "be the first to comment", "you must be logged in", "log in to",
        "the views expressed", "the opinions expressed", "skip to content", "skip to main",
        "please enable javascript", "advertisement", "our standards",
        "anadolu agency website contains",
    ),
    correction_labels=phrases(
        "correction", "corrections", "corrected", "correction and clarification",
        "corrections and clarifications", "editor's correction",
    ),
    correction_openings=phrases(
        "this article has been corrected", "this article was corrected",
        "this story has been corrected", "this story was corrected", "this article was amended",
        "this article has been amended",
        "an earlier version of this", "a previous version of this", "we have corrected this",
    ),
    buttons=phrases(
        "share", "tweet", "facebook", "twitter", "whatsapp", "telegram", "email", "print", "save",
        "linkedin", "pinterest", "messenger", "instagram", "youtube", "reddit", "copy", "link",
        "copy link", "follow", "like", "listen", "subscribe", "newsletter", "log in", "sign in",
        "sign up", "register", "privacy policy", "terms of use", "terms", "cookies", "accept",
        "decline", "menu", "close", "x", "on", "advertisement", "breaking",
    ),
    counters=phrases(
        "views", "view", "comments", "comment", "shares", "share", "likes", "reads", "min read",
        "minute read", "minutes", "minute", "min", "read", "hours", "hour", "days", "day", "weeks",
        "week", "ago", "no", "k",
    ),
    menu=phrases(
        "home", "news", "world", "politics", "business", "economy", "sport", "sports", "culture",
        "arts", "opinion", "technology", "tech", "science", "health", "travel", "lifestyle",
        "video", "videos", "photos", "podcast", "podcasts", "local", "international", "markets",
        "about us", "about", "contact us", "contact", "search", "archive", "live", "weather",
        "jobs", "middle east", "africa", "europe", "asia", "americas", "menu", "more",
    ),
    outlet_nouns=phrases("newspaper", "website", "news agency", "channel", "magazine", "radio"),
    slogan_words=phrases("independent", "daily", "weekly", "online", "digital", "trusted"),
    rights=phrases("all rights reserved", "copyright", "©"),
    places=phrases(
        "london", "paris", "berlin", "rome", "madrid", "brussels", "geneva", "vienna", "moscow",
        "washington", "new york", "beijing", "tokyo", "cairo", "beirut", "damascus", "baghdad",
        "amman", "riyadh", "dubai", "doha", "tripoli", "tunis", "algiers", "rabat", "khartoum",
        "jerusalem", "gaza", "ankara", "istanbul", "tehran", "kabul", "islamabad", "new delhi",
        "nairobi", "athens", "kyiv", "united nations", "the hague",
    ),
    paragraph_openings=phrases("but", "and", "he", "she", "they", "it", "the", "in", "meanwhile"),
)  # fmt: skip
