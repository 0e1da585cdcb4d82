"""How Turkish news pages are furnished; these are habits of the trade, none names a site."""

from service.extraction.habits import PageHabits, phrases
from service.extraction.languages.tr.dates import DATES
from service.extraction.languages.tr.normaliser import normalise

PAGE = PageHabits(
    normalise=normalise,
    dates=DATES,
    credit_labels=phrases("kaynak", "haber kaynağı"),
    agencies=phrases("ajansı", "ajans", "aa", "dha", "iha", "reuters", "afp"),
    published_labels=phrases("yayınlanma", "yayın tarihi", "giriş", "eklenme"),
    updated_labels=phrases("güncelleme", "güncellendi", "son güncelleme"),
    byline_labels=phrases("haber", "editör", "yazan"),
    photo_labels=phrases("fotoğraf", "foto", "arşiv"),
    closings=phrases("yorumlar", "yorum yap", "yorum yaz", "etiketler"),
    widgets=phrases("ilgili haberler", "benzer haberler", "son haberler", "çok okunanlar"),
    related_labels=phrases("ayrıca okuyun", "ilgili haber"),
    notices=phrases("çerez", "tüm hakları saklıdır", "abone ol"),
    buttons=phrases("paylaş", "yazdır", "facebook", "twitter", "whatsapp", "abone ol", "kapat"),
    counters=phrases("okunma", "yorum", "dakika", "saat", "gün", "önce"),
    menu=phrases("anasayfa", "gündem", "ekonomi", "spor", "dünya", "siyaset", "sağlık", "video"),
    outlet_nouns=phrases("gazetesi", "ajansı", "haber"),
    rights=phrases("tüm hakları saklıdır", "©"),
    places=phrases("ankara", "istanbul", "izmir"),
)
