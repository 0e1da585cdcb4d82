"""Pairs of voices that assert one thing in two papers: one party, two, or not known. Invented.

A line is `voice | voice`. Each voice is the beginning of a sentence up to what was said; behind
a `+` stands another sentence of the same article.
"""

ONE_PARTY = {
    "ar": """
قال الجيش العراقي | قالت الحكومة العراقية
قال المكتب الإعلامي لرئيس الوزراء العراقي | قالت وزارة الدفاع العراقية
قال بيان صادر عن مكتب رئيس الوزراء العراقي | قالت بغداد
قالت وزارة الخارجية الروسية | قالت روسيا
قال الكرملين | قالت السفارة الروسية في لندن
قالت موسكو | قال مندوب روسيا لدى الأمم المتحدة
قال وزير الخارجية الروسي فيكتور دراغونوف | قال الكرملين
قال المتحدث باسم الجيش العراقي سامي النجار | قال وزير الدفاع العراقي هاني الطوبجي
قال مكتب الرئيس الكوري الجنوبي | قالت رئاسة كوريا الجنوبية
قالت الرئاسة الكورية الجنوبية | قالت سيول
قال الزعيم الكوري الشمالي سون هيونغ | قالت بيونغ يانغ
قال البيت الأبيض | قالت المتحدثة باسم الخارجية الأمريكية هدى كمبتون
قال متحدث باسم البنتاغون | قالت واشنطن
قالت وزارة الخزانة الأمريكية | قال الرئيس الأميركي جيرالد برامستون
قال العاهل السعودي | قال الديوان الملكي السعودي
قال الحرس الثوري الإيراني | قالت طهران
قال المرشد الأعلى الإيراني | قالت الخارجية الإيرانية
قال خفر السواحل الإيطالي | قال وزير الداخلية الإيطالي ماركو برونيتي
قالت النيابة العامة المصرية | قال النائب العام المصري
قال مجلس الوزراء السعودي | قالت السلطات السعودية
قال رئيس هيئة الأركان الروسية | قال سفير روسيا لدى بريطانيا فيكتور دراغونوف
قالت وكالة الاستخبارات المركزية الأمريكية | قال مستشار الأمن القومي الأمريكي جون برامستون
قالت القيادة العامة للجيش العراقي | قال الناطق باسم القوات المسلحة العراقية
قالت وكالة الأنباء السورية الرسمية | قال الجيش السوري
قال الإعلام الرسمي السوري | قالت وكالة الأنباء السورية الرسمية
قالت وسائل إعلام رسمية سورية | قال الجيش السوري
قال التلفزيون الرسمي الإيراني | قالت الخارجية الإيرانية
قالت الأوساط العسكرية الروسية | قالت وزارة الدفاع الروسية
قالت الشرطة المحلية | قالت الشرطة المحلية
قال مجلس الوزراء | قال مجلس الوزراء
قالت حكومة العراق | قال مسؤول عراقي
قال بيان للخارجية الروسية | قالت السفارة الروسية
قال وزير النقل في حكومة مرجان ليث الحداد | قالت وزارة النقل في حكومة مرجان
""",
    "en": """
The State Department said | The White House said
Pentagon spokesman Sam Keller said | US Secretary of State John Compton said
Moscow said | The Russian Foreign Ministry said
The Kremlin said | Russia's foreign minister said
Iraqi Interior Minister Sami Najjar said | Iraq's army said
The Iraqi government said | The Interior Ministry of Iraq said
Police in Iraq said | Iraqi authorities said
The Turkish presidency said | Turkish Foreign Minister Orhan Demir said
The Israeli military said | Israeli military spokesman Dan Keller said
Downing Street said | The British government said
North Korean leader Kim Dolan said | North Korea said
A senior US official said | Washington said
The U.S. State Department said | US officials said
Borealis Corp CEO Sam Keller said | Borealis Corp said
Syrian state television said | The Syrian army said
Iran's official news agency said | Tehran said
Sam Keller, a spokesman for Borealis Corp, said | Borealis Corp CEO Anna Brandt said
Hilda Clayton said | Clayton spokeswoman Anna Keller said + Hilda Clayton said it was late.
Hilda Clayton said | Clayton campaign manager Anna Keller said + Hilda Clayton said it was late.
The Harlow County Council said | A spokesman for the Harlow County Council said
""",
}

TWO_PARTIES = {
    "ar": """
قال الجيش العراقي | قال الجيش التركي
قالت وزارة الخارجية الروسية | قالت الخارجية الأوكرانية
قال قائد جيش الشمال نادر الفارس | قال المتحدث باسم جيش الجنوب هاني السالم
قالت حكومة الإنقاذ الليبية | قالت حكومة الوحدة الليبية
قالت وزارة الداخلية في حكومة الإنقاذ الليبية | قالت وزارة الداخلية في حكومة الوحدة الليبية
قالت الحكومة العراقية | قال حزب السنديان العراقي
قالت الحكومة المصرية | قال نادي الزنابق المصري
قالت السلطات المصرية | قالت منظمة السنديان المصرية
قال الجيش السوري | قال الجيش السوري الحر
قالت الحكومة التركية | قال رئيس حزب البيرق التركي
قال وزير الصحة الأردني جاد الميناوي | قال الصياد سمير الحلاق
قال السفير الروسي في لندن | قالت الحكومة البريطانية
قال الرئيس الأمريكي السابق جون كمبتون | قال البيت الأبيض
قال الاتحاد المصري لكرة القدم | قالت وزارة الداخلية المصرية
""",
    "en": """
The Iraqi army said | The Turkish army said
The Russian Foreign Ministry said | The State Department said
The Syrian government said | The Free Cedar Front said
Sam Keller, the US ambassador to Russia, said | The Kremlin said
Borealis Corp said | Harlow Motors Corp said
The Iraqi government said | The Cedar Party said
Hilda Clayton said | Gerald Bramston said
The White House said | Sam Keller, a spokesman for Borealis Corp, said
The Center for Coastal Studies (CCS) said | The HWU said
The Center for Coastal Studies (CCS) said | The Council of City Sailors (CCS) said
The Center for Coastal Studies (CCS) said | The Harbour Workers' Union (HWU) said
""",
}

# One voice has a barer name, which nobody else there could be meant by.
NAMED_BARELY = {
    "ar": """
قال جيرالد برامستون | قال برامستون
قال الرئيس الأمريكي جيرالد برامستون | قال برامستون
قالت الشرطة | قالت الشرطة البريطانية
قالت وزارة الداخلية | قالت وزارة الداخلية الأردنية
قالت الوزارة | قالت وزارة النقل في حكومة مرجان
قالت النيابة العامة | قالت النيابة العامة المصرية
قال وزير الدفاع | قال وزير الدفاع العراقي هاني الطوبجي
قالت حركة البيرق | قالت حركة البيرق العراقية
قال الاتحاد الدولي للموانئ (فيموا) | قال الاتحاد الدولي للموانئ
قال الاتحاد الدولي للموانئ (فيموا) | قالت منظمة فيموا
قالت قوات الشمال (قشد) | قال متحدث باسم قوات الشمال
قال معالي وزير النقل الأردني ليث الحداد | قال ليث الحداد، وزير النقل
أكد صاحب السمو الملكي الأمير فهد الدوري | أكد فهد الدوري
قال الشيخ سالم الدوري، وزير النفط الأردني | قال وزير النفط الأردني
أكد فخامة رئيس الجمهورية | أكد رئيس الجمهورية
قال سعادة السفير الأردني في لندن | قال السفير الأردني سامر الحلبي
""",
    "en": """
Bramston said | Gerald Bramston said
The rail operator NorthLine said | NorthLine said
Clinics Without Borderlines said | The aid group Clinics Without Borderlines said
Police said | Harwick Police said
The army said | The Iraqi army said
The Interior Ministry said | The Iraqi Interior Ministry said
The government said | The Turkish government said
The Cedar Party said | The Cedar Party of Norland said
The Center for Coastal Studies (CCS) said | The Center for Coastal Studies said
The Center for Coastal Studies (CCS) said | CCS said
The Center for Coastal Studies said | The CCS said
The Ministry of Docks (MoD) said | MOD said
The Center for Coastal Studies said | A spokesman for the CCS said
The National Pilot Army (FARB) said + FARB was founded in May. | The FARB said
His Excellency the Jordanian Minister of Oil, Sami Najjar, said | Sami Najjar said
Sheikh Sami Najjar, Jordan's oil minister, said | The Jordanian oil minister said
The Right Honourable Jane Harwick said | Jane Harwick said
CCS said + The Center for Coastal Studies (CCS) was founded. | The Center for Coastal Studies said
A Clayton spokesman said + Clayton said it was late. | Hilda Clayton said
""",
}

NOT_KNOWN = {
    "ar": """
قالت السلطات | قال محافظ الوادي
قال المتحدث الرسمي سامي النجار | قالت الحكومة العراقية
قال الجيش | قالت القوات العراقية
قال مسؤول رفيع | قالت الحكومة التركية
قال المكتب الإعلامي لدانيال | قالت الحكومة العراقية
قال المندوب كمال الدباغ | قالت روسيا
قالت وكالة الأنباء الفرنسية | قال الرئيس الفرنسي
قالت صحيفة المرجان | قالت الحكومة التركية
قال الصياد سمير الحلاق | قال سمير الحلاق الدمشقي
ذكرت صحيفة محلية | ذكرت صحيفة محلية
ذكرت صحيفة تركية | ذكرت صحيفة تركية
ذكرت قناة تلفزيونية عراقية | ذكرت قناة تلفزيونية عراقية
""",
    "en": """
Police said | The Iraqi government said
Foreign Minister Viktor Dragunov said | The Kremlin said
The company said | Borealis Corp said
President John Bramston said | The White House said
An official said | The Iraqi government said
The Royal Center for Coastal Studies said | CCS said
A local newspaper said | A local newspaper said
A Turkish newspaper said | A Turkish newspaper said
""",
}
