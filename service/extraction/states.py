"""The states by their Arabic names, with the code that stands for each in every language."""

_TABLE = """
أفغانستان | afghanistan
ألبانيا | albania
ألمانيا | germany
الجزائر | algeria
الأرجنتين | argentina
أرمينيا | armenia
أستراليا | australia
النمسا | austria
أذربيجان | azerbaijan
البحرين | bahrain
بنغلادش | bangladesh
بيلاروسيا | belarus
بلجيكا | belgium
البرازيل | brazil
بلغاريا | bulgaria
كندا | canada
تشاد | chad
تشيلي | chile
الصين | china
كولومبيا | colombia
كرواتيا | croatia
كوبا | cuba
قبرص | cyprus
الدنمارك | denmark
مصر | egypt
إثيوبيا | ethiopia
فنلندا | finland
فرنسا | france
جورجيا | georgia
اليونان | greece
المجر | hungary
الهند | india
إندونيسيا | indonesia
إيران | iran
العراق | iraq
أيرلندا | ireland
إسرائيل | israel
إيطاليا | italy
اليابان | japan
الأردن | jordan
كازاخستان | kazakhstan
كينيا | kenya
الكويت | kuwait
لبنان | lebanon
ليبيا | libya
ماليزيا | malaysia
مالي | mali
مالطا | malta
المكسيك | mexico
المغرب | morocco
هولندا | netherlands
نيوزيلندا | new zealand
النيجر | niger
نيجيريا | nigeria
كوريا الشمالية | north korea
النرويج | norway
سلطنة عمان | oman
باكستان | pakistan
فلسطين | palestine
الفلبين | philippines
بولندا | poland
البرتغال | portugal
قطر | qatar
رومانيا | romania
روسيا | russia
السعودية | saudi arabia
السنغال | senegal
صربيا | serbia
الصومال | somalia
جنوب أفريقيا | south africa
كوريا الجنوبية | south korea
إسبانيا | spain
السودان | sudan
السويد | sweden
سويسرا | switzerland
سوريا | syria
تايوان | taiwan
تايلاند | thailand
تونس | tunisia
تركيا | turkey
أوغندا | uganda
أوكرانيا | ukraine
الإمارات | united arab emirates
بريطانيا | britain
الولايات المتحدة | united states
فنزويلا | venezuela
فيتنام | vietnam
اليمن | yemen
أنغولا | angola
بوليفيا | bolivia
البوسنة | bosnia
بوركينا فاسو | burkina faso
كمبوديا | cambodia
الكاميرون | cameroon
التشيك | czech republic
جيبوتي | djibouti
الإكوادور | ecuador
إريتريا | eritrea
إستونيا | estonia
الغابون | gabon
غانا | ghana
غينيا | guinea
أيسلندا | iceland
قرغيزستان | kyrgyzstan
لاتفيا | latvia
ليبيريا | liberia
ليتوانيا | lithuania
مدغشقر | madagascar
موريتانيا | mauritania
مولدوفا | moldova
منغوليا | mongolia
موزمبيق | mozambique
ميانمار | myanmar
نيبال | nepal
بنما | panama
باراغواي | paraguay
بيرو | peru
رواندا | rwanda
سنغافورة | singapore
سلوفاكيا | slovakia
سلوفينيا | slovenia
جنوب السودان | south sudan
سريلانكا | sri lanka
طاجيكستان | tajikistan
تنزانيا | tanzania
تركمانستان | turkmenistan
أوروغواي | uruguay
أوزبكستان | uzbekistan
الفاتيكان | vatican
زامبيا | zambia
زيمبابوي | zimbabwe
بنين | benin
بوروندي | burundi
ساحل العاج | ivory coast
كوستاريكا | costa rica
الكونغو الديمقراطية | democratic republic of congo
أفريقيا الوسطى | central african republic
غواتيمالا | guatemala
هايتي | haiti
هندوراس | honduras
جامايكا | jamaica
كوسوفو | kosovo
لاوس | laos
لوكسمبورغ | luxembourg
مقدونيا | north macedonia
الجبل الأسود | montenegro
ناميبيا | namibia
نيكاراغوا | nicaragua
سيراليون | sierra leone
توغو | togo
بوتسوانا | botswana
مالاوي | malawi
جزر القمر | comoros
"""

STATES: dict[str, str] = {
    arabic.strip(): code.strip()
    for arabic, code in (line.split("|") for line in _TABLE.strip().splitlines())
}
"""The code of a state is its first name in the English table of places."""
