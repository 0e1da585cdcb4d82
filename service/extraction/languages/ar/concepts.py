"""News words of Arabic by the concept that they name, which is the same in every language.

A concept has an English name; then come the words that name it, written naturally, up to the
semicolon. A word may stand for several concepts, as قوات does for forces and for troops.
"""

CONCEPTS = """
kill قتل مقتل قتيل قتلى مصرع ضحية ضحايا قضوا لقي استشهد استشهاد شهيد شهداء أودى جثة جثث جثامين
جثمان وفاة توفي وفيات مات موت; injure جرح جريح جرحى أصيب إصابة إصابات مصاب مصابين مصابون جروح;
arrest اعتقل اعتقال احتجز احتجاز توقيف معتقل معتقلين محتجز ضبط القبض; release أفرج إفراج سراح أطلق
الإفراج حرر تحرير; attack هجوم هاجم اعتداء هجمات هجمة اعتداءات; strike غارة ضربة قصف استهداف استهدف
غارات ضربات ضرب ضربت أصاب أصابت; shell قذيفة قذائف; rocket صاروخ صواريخ صاروخي صاروخية; fire حريق
حرائق نيران; shoot أطلق إطلاق يطلق نطلق أطلقت رماية رمايات رماياته الرصاص رصاص; explosion انفجار
تفجير انفجر فجر تفجيرات عبوة ناسفة متفجرات متفجرة; weapon سلاح أسلحة تسليح مسلح مسلحون مسلحين تسلح
أسلحتها; ammunition ذخيرة ذخائر; army جيش جيوش; military عسكري عسكرية عسكريين; soldier جندي جنود;
force قوات قوة قواته قوى; police شرطة شرطي; officer ضابط ضباط; war حرب حروب; battle معركة معارك
اشتباك اشتباكات قتال; ceasefire هدنة وقف النار; peace سلام السلم; security أمن أمني أمنية; defence
دفاع دفاعي; enemy عدو أعداء; siege حصار محاصرة حاصر; hostage رهينة رهائن خطف مخطوف اختطاف مختطف;
refugee لاجئ لاجئين لاجئون لجوء نازح نازحين نازحون نزوح; evacuate إخلاء أخلى إجلاء أجلى; flee فر
فرار هرب هروب; civilian مدني مدنيين مدنيون مدنية; terrorism إرهاب إرهابي إرهابيين; militant مقاتل
مقاتلين متمرد متمردين مسلحين مسلحون ميليشيا; prisoner سجين سجناء أسير أسرى أسيرا; prison سجن سجون
حبس بالسجن; court محكمة محاكم قضاء قضائي قضائية; judge قاض قاضي قضاة; trial محاكمة حاكم; sentence
حكم الحكم حكمت قضى قضت حبس سجن بالسجن; charge اتهام تهمة تهم اتهم متهم يتهم; crime جريمة جرائم
جنائي; law قانون قوانين تشريع; constitution دستور دستوري; lawyer محام محامي محامون; investigate
تحقيق تحقيقات حقق يحقق تحقق; evidence دليل أدلة; fine غرامة غرامات; corruption فساد رشوة; smuggle
تهريب مهرب مهربين; drug مخدرات مخدر; theft سرقة سرق سطو لص; murder اغتيال اغتال; close أغلق إغلاق
يغلق مغلق مغلقة أقفل إقفال; open فتح افتتح افتتاح يفتتح يفتح مفتوح; begin بدأ شرع باشر انطلق انطلاق
بدء يبدأ مباشرة بداية; end نهاية أنهى إنهاء انتهى انتهاء اختتم اختتام ختام ينتهي; continue واصل
مواصلة استمر استمرار متواصل مستمر يستمر; stop وقف أوقف إيقاف توقف يوقف متوقف متوقفة; suspend علق
تعليق يعلق; resume استأنف استئناف يستأنف; cancel ألغى إلغاء يلغي; postpone تأجيل أجل إرجاء أرجأ
يؤجل تأجل; agree اتفق اتفاق اتفاقية توافق اتفاقات; sign توقيع وقع وقعت يوقع; approve وافق موافقة
صادق مصادقة أقر إقرار اعتمد اعتماد يوافق; reject رفض رفضت يرفض; resign استقال استقالة تنحى تنحي;
dismiss أقال إقالة عزل أعفى إعفاء أعفي يقيل; appoint عين تعيين يعين عينت; elect انتخب انتخاب
انتخابات اقتراع انتخابي; vote صوت تصويت أصوات ناخب ناخبين; candidate مرشح ترشح مرشحين; president
رئيس رئاسة رئاسي رئاسية; minister وزير وزراء وزارة وزاري; government حكومة حكومي حكومية حكومات;
parliament برلمان مجلس النواب برلماني; council مجلس مجالس; committee لجنة لجان; party حزب أحزاب
حزبي; opposition معارضة معارض معارضين; king ملك ملكي; ambassador سفير سفراء; embassy سفارة سفارات;
envoy مبعوث موفد; mayor بلدية رئيس; governor محافظ حاكم والي; spokesman متحدث ناطق; official مسؤول
مسؤولون مسؤولين; state دولة دول; country بلد بلاد دولة; republic جمهورية; capital عاصمة العاصمة;
city مدينة مدن; town بلدة بلدات; village قرية قرى; neighbouring مجاور مجاورة المجاور جوار; district
منطقة حي مناطق; province محافظة ولاية إقليم مقاطعة; region منطقة إقليم مناطق; border حدود حدودي
حدودية; north شمال شمالي شمالية; south جنوب جنوبي جنوبية; east شرق شرقي شرقية; west غرب غربي غربية
الغربي; coast ساحل ساحلي سواحل; sea بحر بحري بحرية; river نهر أنهار; lake بحيرة; mountain جبل جبال
جبلي; island جزيرة جزر; desert صحراء; bridge جسر جسور; road طريق طرق شارع; railway سكة حديد سكك
قطار; train قطار قطارات; port ميناء موانئ مرفأ; airport مطار مطارات; ship سفينة سفن باخرة مركب
ناقلة; boat قارب قوارب زورق عبارة; plane طائرة طائرات; flight رحلة رحلات; fly جوا جوي جوية طيران;
drone مسيرة مسيرات درون; helicopter مروحية مروحيات; car سيارة سيارات مركبة; engine سيارة سيارات
إطفاء; firefighter إطفاء إطفائي رجال; truck شاحنة شاحنات; bus حافلة حافلات باص; ambulance إسعاف
سيارات; crash تحطم سقوط سقط حادث تصادم اصطدام اصطدم; accident حادث حوادث; sink غرق غرقت غارق; fall
سقط سقوط سقطت وقعت; collapse انهيار انهار ينهار ينهر; flood فيضان فيضانات سيول سيل;
earthquake زلزال هزة
زلازل; storm عاصفة إعصار عواصف; rain مطر أمطار; drought جفاف; heat حرارة حر; snow ثلج ثلوج; weather
طقس أرصاد; climate مناخ مناخي; pollution تلوث; spread امتد انتشر انتشار تفشى تفشي; disease مرض
أمراض وباء; virus فيروس; infection عدوى إصابة إصابات; vaccine لقاح لقاحات تطعيم; patient مريض مرضى;
hospital مستشفى مستشفيات; doctor طبيب أطباء طبي طبية; nurse ممرض ممرضة; medicine دواء أدوية علاج;
health صحة صحي صحية; critical حرجة حرج خطيرة خطرة; condition حال حالة حالته شرط; school مدرسة مدارس
دراسي دراسية; university جامعة جامعات; student طالب طلاب تلميذ تلاميذ طلبة; teacher معلم معلمين
مدرس أستاذ; education تعليم تربية; exam امتحان امتحانات; examine فحص فحصها لفحصها معاينة تفتيش;
child طفل أطفال; woman امرأة نساء سيدة; man رجل رجال; family أسرة أسر عائلة عائلات أهالي; people
ناس شعب سكان أهالي الناس; resident سكان مقيم أهالي ساكن; person شخص أشخاص شخصا فرد أفراد; citizen
مواطن مواطنين مواطنون; worker عامل عمال موظف موظفين موظفون عاملين; union نقابة نقابات; federation
اتحاد; labour عمل عمالة; strike-work إضراب أضرب إضرابا; protest احتجاج تظاهر مظاهرة احتج متظاهر
متظاهرين مظاهرات احتجاجات محتج محتجين; demand طالب مطالبة طلب مطالب يطالب; compensate تعويض تعويضات
عوض; urgent عاجل عاجلة طارئ طارئة; salary راتب رواتب أجر أجور مرتب; pay دفع سداد يدفع سدد; price
سعر أسعار ثمن; tax ضريبة ضرائب; tariff رسوم تعرفة تعريفة جمارك; budget ميزانية موازنة; debt دين
ديون; loan قرض قروض; bank بنك بنوك مصرف مصارف مصرفي; central مركزي مركزية المركزي; interest فائدة;
rate معدل نسبة سعر; inflation تضخم; economy اقتصاد اقتصادي اقتصادية; growth نمو; trade تجارة تجاري
تجارية; export تصدير صادرات صدر يصدر; import استيراد واردات استورد يستورد; market سوق أسواق; stock
مخزون سهم أسهم; exchange تبادل بورصة صرف; invest استثمار استثمر مستثمر استثمارات; company شركة
شركات مؤسسة; factory مصنع مصانع معمل; industry صناعة صناعي; production إنتاج أنتج ينتج; oil نفط
نفطي نفطية بترول; gas غاز; fuel وقود بنزين; barrel برميل; electricity كهرباء كهربائي تيار;
power-station محطة محطات; energy طاقة; nuclear نووي نووية ذري; water ماء مياه; dam سد سدود; food
غذاء غذائي غذائية طعام; wheat قمح حبوب الحبوب القمح; grain حبوب قمح; silo صومعة صوامع; flour طحين
دقيق; bread خبز مخبز; harvest حصاد محصول محاصيل; season موسم; agriculture زراعة زراعي مزارع
مزارعين; warehouse مستودع مخزن مستودعات مخازن; ton طن أطنان; dollar دولار دولارات; euro يورو; pound
جنيه; money مال أموال مالي نقد; finance مالية تمويل مول; million-unit مليون; aid مساعدة مساعدات
معونة إغاثة إغاثي; donate تبرع تبرعات منح منحة; build بناء بنى شيد تشييد يبني إنشاء أنشأ أقام
أقامته; building مبنى بناية عمارة مباني; house منزل منازل بيت بيوت مسكن; destroy دمر تدمير يدمر
مدمر هدم; damage ضرر أضرار تضرر ألحق; repair إصلاح صيانة أصلح ترميم; project مشروع مشاريع; plan خطة
خطط مخطط يعتزم اعتزم; program برنامج برامج; meet اجتماع لقاء التقى اجتمع قمة يلتقي اجتماعات لقاءات;
summit قمة; conference مؤتمر; talks مباحثات محادثات مفاوضات تفاوض مشاورات حوار; discuss بحث ناقش
مناقشة تباحث نقاش; visit زيارة زار يزور; arrive وصول وصل يصل وصلت; leave مغادرة غادر رحل رحيل
يغادر; enter دخل دخول يدخل تدخل; return عاد عودة يعود أعاد إعادة; withdraw انسحب انسحاب ينسحب سحب;
deploy نشر انتشار; publish نشر ينشر منشور; send أرسل إرسال أوفد بعث يرسل; receive تسلم استلم تلقى
استقبل تسلمت; deliver سلم تسليم يسلم سلمت; transfer نقل نقلوا نقلت تحويل; cross عبر عبور معبر;
capture سيطر سيطرة استولى استيلاء استعاد بسط ضبط ضبطت مصادرة صادر صادرت; support أيد تأييد دعم
مساندة ساند يدعم; condemn أدان إدانة استنكر استنكار شجب ندد تنديد; praise أثنى ثناء أشاد إشادة مدح;
criticise انتقد انتقاد انتقادات; welcome رحب ترحيب; warn حذر تحذير يحذر; threaten هدد تهديد توعد
تهديدات; promise وعد تعهد تعهدت التزم التزام ملتزمة ملتزم; deny نفى نفي أنكر; confirm أكد تأكيد;
announce أعلن إعلان; reveal كشف كشفت; decide قرر قرار قرارات; order أمر أوامر أمرت; ban حظر منع
حظرت يمنع; allow سمح سماح يسمح; impose فرض فرضت يفرض; lift رفع رفعت; raise رفع ارتفاع زيادة رفعت;
sanction عقوبة عقوبات; increase ارتفع ارتفاع زاد زيادة ازداد صعد صعود نما نمو قفز يرتفع يزيد;
decrease انخفض انخفاض تراجع هبط هبوط ينخفض يتراجع; cut خفض تخفيض قطع قلص تقليص; win فوز فاز انتصر
انتصار تغلب يفوز; lose خسارة خسر هزيمة هزم يخسر; match مباراة مباريات لقاء; team فريق منتخب فرق;
club ناد نادي أندية; player لاعب لاعبين لاعبون; coach مدرب; goal هدف أهداف; cup كأس; league دوري;
champion بطولة بطل ألقاب لقب; final نهائي نهائية; semifinal نصف; stadium ملعب; olympic أولمبية
أولمبياد أولمبي; race سباق; medal ميدالية ذهبية; record سجل رقم قياسي; log سجل; complete كامل كاملا
كاملة أكمل اكتمال انتهائه استكمال; full كامل كاملا كاملة; single واحدة واحد وحيد; new جديد جديدة;
old قديم قديمة; big كبير كبيرة ضخم ضخمة; small صغير صغيرة; long طويل طويلة; high عال عالية مرتفع;
free-of-charge مجانا مجاني; public عام عامة عمومي; general عام عامة لواء فريق; private خاص خاصة;
national وطني وطنية قومي; international دولي دولية عالمي عالمية; world عالم عالمي عالمية العالم;
local محلي محلية; foreign أجنبي أجنبية خارجية خارجي; regional إقليمي إقليمية; political سياسي
سياسية; social اجتماعي اجتماعية; human إنسان إنساني بشري إنسانية; right حق حقوق; freedom حرية
حريات; democracy ديمقراطية ديمقراطي; independent مستقل مستقلة استقلال; neutral محايد محايدة حياد
تحييد بتحييد; facility مرفق مرافق منشأة منشآت; position موقع مواقع; base قاعدة قواعد; camp مخيم
مخيمات معسكر; checkpoint حاجز نقطة; tank دبابة دبابات خزان; target-noun هدف أهداف; intelligence
استخبارات مخابرات; spy تجسس جاسوس; cyber إلكتروني سيبراني إلكترونية; internet إنترنت; hack اختراق
قرصنة; data بيانات معلومات; technology تقنية تكنولوجيا; phone هاتف هاتفي هواتف; computer حاسوب
كمبيوتر; television تلفزيون قناة تلفاز; newspaper صحيفة جريدة صحف; journalist صحفي صحافي صحفيين
صحافيين; media إعلام إعلامي وسائل; film فيلم أفلام سينما; book كتاب كتب; museum متحف متاحف; church
كنيسة كنائس; mosque مسجد مساجد جامع; religious ديني دينية; festival مهرجان عيد; tourist سائح سياح
سياحة سياحي; hotel فندق فنادق; market-square ساحة ميدان; space فضاء; satellite قمر أقمار صناعي;
study دراسة دراسات بحث; scientist عالم علماء باحث باحثين; expert خبير خبراء مختص; report تقرير
تقارير; statement بيان تصريح; letter رسالة خطاب; speech خطاب كلمة; result نتيجة نتائج; cause سبب
تسبب ناجم نجم أسباب; accept قبل قبول يقبل; offer عرض عرضت; propose اقترح اقتراح مقترح; initiative
مبادرة; solution حل حلول; crisis أزمة أزمات; problem مشكلة مشاكل; conflict نزاع صراع خلاف; relation
علاقة علاقات; cooperate تعاون يتعاون; partner شريك شركاء شراكة; join انضم انضمام ينضم; member عضو
أعضاء عضوية; leader زعيم قائد زعماء قادة قيادة; commander قائد قيادة; head رئيس مدير; director مدير
مديرة; deputy نائب وكيل; assistant مساعد معاون; organization منظمة هيئة مؤسسة; authority هيئة سلطة
سلطات مصلحة; agency وكالة هيئة; association جمعية رابطة; company-group مجموعة; group جماعة مجموعة
فصيل; movement حركة; alliance تحالف حلف ائتلاف; front جبهة; nation أمة أمم; united متحد متحدة
المتحدة; european أوروبي أوروبية أوروبا; african أفريقي أفريقية أفريقيا; arab عربي عربية عرب;
islamic إسلامي إسلامية مسلم مسلمين; christian مسيحي مسيحية مسيحيين; kurdish كردي كردية أكراد;
jewish يهودي يهود; migrant مهاجر مهاجرين مهاجرون هجرة; passport جواز جوازات; visa تأشيرة تأشيرات;
passenger راكب ركاب مسافر مسافرين; crew طاقم; pilot طيار قائد; driver سائق سائقين; fisherman صياد
صيادين صيادون; merchant تاجر تجار; farmer-land أرض أراض أراضي; tree شجرة أشجار غابة غابات; animal
حيوان حيوانات; sheep أغنام خروف ماشية; fish سمك أسماك; gold ذهب; iron حديد صلب; coal فحم; cement
إسمنت أسمنت; mine منجم مناجم لغم ألغام; cotton قطن; sugar سكر; rice أرز; coffee قهوة بن; milk حليب;
medical-supply إمدادات إمداد مؤن; shipment شحنة شحنات شحن; container حاوية حاويات; dock رصيف مرسى;
basin حوض; inner داخلي داخلية الداخلي; shipping ملاحة الملاحة شحن; notice إشعار إخطار; alarm إنذار
صفارات صافرات; radar رادار; surveillance مراقبة رقابة; camera كاميرا كاميرات; gate بوابة; window
نافذة نوافذ; wall جدار سور حائط; tower برج أبراج; tunnel نفق أنفاق; canal قناة; pipeline أنبوب
أنابيب خط; well بئر آبار; field حقل حقول; operation عملية عمليات; campaign حملة حملات; exercise
مناورات تدريب تمرين تدريبات; training تدريب تدريبات; test اختبار تجربة تجارب اختبارات; launch-noun
إطلاق أطلق; satellite-state فضائي; participate شارك مشاركة يشارك تشارك; attend حضر حضور; host
استضاف استضافة; celebrate احتفل احتفال; anniversary ذكرى; prize جائزة جوائز; honour تكريم كرم;
marriage زواج تزوج زفاف; birth ولادة ولد مواليد; funeral جنازة تشييع دفن; search بحث تفتيش فتش;
rescue إنقاذ أنقذ إنقاذا; missing مفقود مفقودين فقدان فقد; find عثر عثور وجد العثور; rubble أنقاض
ركام; fragment شظية شظايا; collect جمع جمعوا جمعت; control سيطرة تحكم أخمد إخماد السيطرة; break-out
اندلع اندلاع نشب نشوب; burn احترق حرق إحراق أحرق; deliberate تعمد عمد متعمد بتعمد; use استخدم
استخدام استعمال استعمل يستخدم باتخاذ اتخذ تتخذ; screen ستار ستارا درع; starve تجويع جوع مجاعة;
poverty فقر فقير فقراء; unemployment بطالة; job وظيفة وظائف; crowd حشد حشود; curfew تجول تجوال;
emergency طوارئ طارئ; state-of حالة; unit وحدة وحدات; convoy قافلة قوافل موكب; corridor ممر ممرات;
zone منطقة; line خط خطوط; phase مرحلة مراحل; deadline مهلة موعد; date موعد تاريخ; hour ساعة ساعات;
day يوم أيام; week أسبوع أسابيع; month شهر أشهر شهور; year عام سنة أعوام سنوات; night ليلة ليل ليلا
الليلة; morning صباح فجر صباحا; evening مساء; kilometre كيلومتر كيلومترات كلم; metre متر أمتار;
percent-point نقطة نقاط; half نصف; third ثلث; quarter ربع فصل; double ضاعف مضاعفة ضعف; number عدد
رقم; toll حصيلة; worth قيمة بقيمة; cost كلفة تكلفة تكاليف كلف; contract عقد عقود; sell بيع باع
مبيعات يبيع; buy شراء اشترى يشتري; own ملكية امتلك يملك; rent إيجار استأجر; license رخصة ترخيص
تراخيص; register تسجيل سجل; census تعداد إحصاء; referendum استفتاء; reform إصلاح إصلاحات; change
تغيير تغير تعديل عدل; extend تمديد مدد يمدد; expire انقضاء; renew تجديد جدد; recognize اعترف
اعتراف; mediate وساطة وسيط; guarantee ضمان ضمانات; condition-terms شروط شرط; violate خالف انتهك
انتهاك مخالفة خرق انتهاكات خروقات; torture تعذيب; rape اغتصاب; abuse إساءة انتهاكات; execute إعدام
أعدم; massacre مجزرة مذبحة; genocide إبادة; chemical كيماوي كيميائي كيماوية كيميائية; poison تسمم
سم تسميم; toxic سام سامة; radiation إشعاع; leak تسرب تسريب; blackout انقطاع قطع; shortage نقص شح;
queue طابور طوابير; stay بقي بقاء يبقى ظل; away ابتعاد ابتعد الابتعاد; clear-way إفساح; hold عقد
انعقد جرى أجرى; create شكل أسس تأسيس تشكيل; head-to توجه; follow تبع متابعة; expect توقع يتوقع
متوقع توقعات; fear خوف مخاوف قلق خشية; hope أمل يأمل; success نجح نجاح; fail فشل أخفق إخفاق; error
خطأ أخطاء; technical فني تقني فنية; disable معطل عطل تعطل معطلا; work عمل يعمل عملت; deep عميق;
area-surround محيط; bomb قنبلة قنابل عبوة; suicide انتحاري انتحار; gun بندقية مسدس; knife سكين طعن;
arson إحراق حرق; riot شغب; coup انقلاب; assassin قاتل; gang عصابة عصابات; pirate قرصان قراصنة
قرصنة; coastguard خفر; navy بحرية أسطول; vote-confidence ثقة; veto فيتو نقض; resolution قرار;
treaty معاهدة اتفاقية; statement-joint مشترك مشتركة; technical-team وفد وفود بعثة; union-eu
الاتحاد; consulate قنصلية; diplomat دبلوماسي دبلوماسية دبلوماسيين; negotiator مفاوض; exile منفى;
extradite ترحيل ترحيلهم رحل; expel طرد يطرد; nationality جنسية; population سكان تعداد; housing
إسكان سكن سكنية مساكن; tent خيمة خيام; apartment شقة شقق; floor طابق طوابق; elevator مصعد; pilgrim
حاج حجاج حج; pope بابا; priest قس كاهن; imam إمام; prayer صلاة; holiday عطلة إجازة; winter شتاء;
summer صيف; spring ربيع; autumn خريف; monday الاثنين; tuesday الثلاثاء; wednesday الأربعاء;
thursday الخميس; friday الجمعة; saturday السبت; sunday الأحد; participant مشارك مشاركين; disaster
كارثة كوارث; area-sq مساحة; flag علم أعلام; contest مسابقة; stay-closed مغلق مغلقا مغلقة متوقفة
متوقف; towards باتجاه نحو صوب; pedestrian مشاة; tribe قبيلة قبائل عشيرة; dog كلب كلاب; bird طائر
طيور; flu إنفلونزا; cholera كوليرا; cancer سرطان; blood دم دماء; heart قلب; kidney كلى كلية; oxygen
أكسجين; mask كمامة كمامات قناع; rice-field; civil مدني مدنية المدني; service خدمة خدمات; youth شباب
شاب شبان; elder مسن مسنين; girl فتاة فتيات; boy صبي فتى; mother أم والدة أمهات; father أب والد;
brother أخ شقيق; son ابن نجل أبناء; daughter ابنة; wife زوجة; witness شاهد شهود; foreigner أجنبي
أجانب; rebel متمرد متمردون متمردين; parade عرض استعراض; artist فنان فنانة فنانين; song أغنية أغاني;
concert حفل حفلة; theatre مسرح; library مكتبة; archaeology آثار أثري أثرية; palace قصر; castle
قلعة; cave كهف; garden حديقة حدائق; beach شاطئ شواطئ; lighthouse منارة; stone حجر حجارة; glass
زجاج; paper ورق ورقة; wood خشب أخشاب; clothes ملابس ثياب; furniture أثاث; toy لعبة ألعاب; meat لحم
لحوم; fruit فاكهة فواكه; vegetable خضار خضروات; olive زيتون; date-palm تمور تمر نخيل; honey عسل;
tea شاي; salt ملح; oil-food زيت زيوت; egg بيض بيضة; chicken دجاج دواجن; cow بقرة أبقار; horse حصان
خيل خيول; camel إبل جمل جمال; sailor بحار بحارة; kilogram كيلوغرام كيلوجرام كغ; customer عميل عملاء
زبون زبائن; former سابق سابقة أسبق; add أضاف إضافة يضيف; visitor ضيف ضيوف زائر زوار; hire وظف توظيف
توظف يوظف تعيين; shoot-down أسقط إسقاط أسقطت; survivor ناج ناجين ناجون نجا; suburb ضاحية ضواحي;
engineer مهندس مهندسين هندسة; refinery مصفاة مصاف; load حمولة محمل محملة; distribute وزع توزيع
وزعت; rescuer إنقاذ منقذ; client-state تابع; admit أقر اعترف; fishing صيد; parliamentary برلمانية
برلماني نيابية تشريعية; presidential رئاسية رئاسي; municipal بلدي بلدية; prosecutor نيابة ادعاء مدع
النائب; partial جزئي جزئية; total إجمالي كلي; average متوسط معدل; maximum أقصى; share حصة حصص نصيب;
profit ربح أرباح; revenue إيراد إيرادات عائدات; deficit عجز; reserve احتياطي احتياطيات; currency
عملة عملات; bond سند سندات; insurance تأمين; wage أجور; subsidy دعم; strike-out إضراب; queue-line
صف; trade-union نقابي; assembly جمعية; senate شيوخ; chamber غرفة; ministerial وزاري; cabinet مجلس;
session جلسة دورة; agenda جدول أعمال; amend تعديل عدل; veto-right نقض; appeal استئناف طعن; acquit
براءة برأ تبرئة; convict إدانة أدان أدين مدان; bail كفالة; warrant مذكرة; file ملف ملفات دعوى; sue
قاضى دعوى مقاضاة; victim ضحية ضحايا; body-part يد ساق رأس; sick مرض مريض; recover تعافى شفاء تعاف;
quarantine حجر صحي عزل; mosquito بعوض; malaria ملاريا; measles حصبة; pregnant حامل حوامل; surgery
جراحة جراحية; laboratory مختبر معمل; sample عينة عينات; research بحث أبحاث; discovery اكتشاف اكتشف;
planet كوكب; rocket-space صاروخ; moon قمر; sun شمس; wind رياح ريح; wave موجة أمواج; landslide
انهيار أرضي انزلاق; volcano بركان; avalanche انهيار ثلجي; forest غابة غابات; park حديقة متنزه; zoo
حيوان; lion أسد; elephant فيل; bee نحل; locust جراد; irrigation ري; fertilizer سماد أسمدة; seed
بذور; mill مطحنة مطاحن; bakery مخبز مخابز أفران; restaurant مطعم مطاعم; shop متجر محل متاجر; mall
مول مركز تسوق; street شارع شوارع; lane حارة مسار; roundabout دوار; station محطة محطات; terminal
صالة محطة; runway مدرج; platform منصة رصيف; ticket تذكرة تذاكر; driver-license رخصة; speed سرعة;
traffic مرور مروري; parking موقف; wheel عجلة; motorcycle دراجة دراجات; tanker صهريج ناقلة; barge
صندل; lifeboat قارب نجاة; anchor مرساة; tourism سياحة; heritage تراث; ancient قديم قديمة أثري;
statue تمثال; painting لوحة; poet شاعر شعر; writer كاتب كتاب; director-film مخرج; exhibition معرض;
match-draw تعادل; penalty ركلة جزاء; score سجل أحرز; transfer-fee انتقال صفقة; contract-player عقد;
qualify تأهل تأهيل; group-stage مجموعة; referee حكم; fan مشجع جماهير جمهور; relegate هبوط;
eliminate إقصاء خروج; tennis تنس; basketball سلة; football قدم كرة; marathon ماراثون; swim سباحة;
boxing ملاكمة; wrestling مصارعة; refugee-camp مخيم; tribal قبلي عشائري; clan عشيرة; sect طائفة
طائفي; extremist متطرف متطرفين تطرف; cell خلية; mastermind مدبر; informant مخبر; guard حارس حراس
حرس; patrol دورية دوريات; barracks ثكنة; trench خندق; frontline جبهة; sniper قناص; artillery مدفعية
مدفع; mortar هاون; grenade قنبلة يدوية; warplane حربية مقاتلة طائرة; warship حربية بارجة; submarine
غواصة; ballistic باليستي باليستية بالستي; uranium يورانيوم; reactor مفاعل; enrich تخصيب; inspect
مفتش مفتشين تفتيش; monitor مراقب مراقبين مراقبون; peacekeeper حفظ; mandate ولاية تفويض;
envoy-special مبعوث; humanitarian إنساني إنسانية; famine مجاعة; blockade حصار; reconstruction
إعمار; donor مانح مانحين متبرع; grant منحة; agreement-peace صلح; prisoner-swap تبادل; burial دفن;
grave قبر مقبرة مقابر; memorial تأبين نصب; mourning حداد; refuse امتنع رفض; abstain امتنع امتناع;
boycott مقاطعة قاطع; isolate عزل عزلة; threat تهديد; promise-word وعد; apologise اعتذر اعتذار;
thank شكر; congratulate هنأ تهنئة; call-phone اتصال هاتفي; invite دعا دعوة; consult استشار مشاورات;
review مراجعة راجع; evaluate تقييم قيم; measure إجراء إجراءات تدبير تدابير; step خطوة خطوات; policy
سياسة سياسات; strategy استراتيجية; goal-aim هدف; challenge تحد تحديات; opportunity فرصة فرص; risk
خطر مخاطر; need حاجة احتاج; require تطلب اشترط; reach بلغ بلغت وصل; exceed تجاوز تجاوزت فاق;
include شمل تضمن; exclude استبعد استثنى استبعاد; replace استبدل حل بديل خلف; restore استعاد أعاد
ترميم; lose-power فقد; connect ربط وصل; separate فصل انفصال; divide قسم تقسيم; unite وحد توحيد;
expand توسيع توسع وسع; shrink تقليص انكماش; double-up تضاعف; half-cut تنصيف; speed-up تسريع سرع;
slow تباطؤ بطء; improve تحسن تحسين حسن; worsen تدهور ساء; protect حماية حمى; defend دافع الدفاع;
guarantee-safe سلامة أمان; dangerous خطير خطر; illegal غير قانوني شرعي; legal قانوني شرعي; secret
سري سرية; false كاذب زائف باطل; true صحيح حقيقي; early مبكر مبكرة; late متأخر تأخر تأخير; temporary
مؤقت مؤقتة; permanent دائم دائمة; annual سنوي سنوية; daily يومي يومية; monthly شهري; weekly أسبوعي;
hotline خط ساخن; helmet خوذة خوذ; uniform زي; pipe أنبوب; valve صمام; cable كابل سلك; battery
بطارية; solar شمسي شمسية; panel لوح ألواح; robot روبوت; artificial اصطناعي; application تطبيق;
website موقع إلكتروني; account حساب حسابات; user مستخدم مستخدمين; message رسالة; video فيديو; photo
صورة صور; submit رفع قدم سلم; aboard متن; off قبالة; heavy ثقيل ثقيلة كثيف كثيفة; pillar دعامة
دعامات ركيزة; next مقبل مقبلة قادم المقبل; truce هدنة; transport نقل مواصلات;
"""
