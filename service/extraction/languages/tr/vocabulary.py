"""The words by which Turkish attributes, and the nouns by which it names its sources.

``CUES`` holds one verb a line: the lemma, its stance, then its past, its participle (the one
who says) and its converb (saying). A light verb stands with its noun: "ifade etti".
"""

CUES = """
demek          states    dedi diyen diyerek
söylemek       states    söyledi söyleyen söyleyerek
belirtmek      states    belirtti belirten belirterek
açıklamak      states    açıkladı açıklayan açıklayarak
bildirmek      states    bildirdi bildiren bildirerek
kaydetmek      states    kaydetti kaydeden kaydederek
aktarmak       states    aktardı aktaran aktararak
duyurmak       states    duyurdu duyuran duyurarak
eklemek        states    ekledi ekleyen ekleyerek
anlatmak       states    anlattı anlatan anlatarak
ifade_etmek    states    ifade_etti ifade_eden ifade_ederek
dile_getirmek  states    dile_getirdi dile_getiren dile_getirerek
konuşmak       states    diye_konuştu - -
konuşmak       states    şeklinde_konuştu - -
kullanmak      states    ifadelerini_kullandı ifadelerini_kullanan -
kullanmak      states    ifadesini_kullandı ifadesini_kullanan -
kullanmak      states    sözlerini_kullandı - -
bulunmak       states    açıklamasında_bulundu - -
bulunmak       states    değerlendirmesinde_bulundu - -
hatırlatmak    states    hatırlattı hatırlatan hatırlatarak
öğrenmek       states    - - -
vurgulamak     stresses  vurguladı vurgulayan vurgulayarak
altını_çizmek  stresses  altını_çizdi altını_çizen altını_çizerek
yinelemek      stresses  yineledi yineleyen yineleyerek
doğrulamak     agrees    doğruladı doğrulayan doğrulayarak
itiraf_etmek   reveals   itiraf_etti itiraf_eden itiraf_ederek
savunmak       alleges   savundu savunan savunarak
iddia_etmek    alleges   iddia_etti iddia_eden iddia_ederek
ileri_sürmek   alleges   ileri_sürdü ileri_süren ileri_sürerek
öne_sürmek     alleges   öne_sürdü öne_süren öne_sürerek
yalanlamak     denies    yalanladı yalanlayan yalanlayarak
inkar_etmek    denies    inkar_etti inkar_eden inkar_ederek
reddetmek      denies    reddetti reddeden reddederek
uyarmak        warns     uyardı uyaran uyararak
uyarmak        warns     uyarısında_bulundu uyarısında_bulunan -
çağırmak       demands   çağrısında_bulundu çağrısında_bulunan -
istemek        demands   istedi isteyen isteyerek
talep_etmek    demands   talep_etti talep_eden talep_ederek
kınamak        condemns  kınadı kınayan kınayarak
suçlamak       accuses   suçladı suçlayan suçlayarak
övmek          praises   övdü öven överek
söz_vermek     promises  sözü_verdi - -
beklemek       expects   - - -
"""

TAGS = """
title    bakanı bakan başbakan başbakanı cumhurbaşkanı başkanı başkan sözcüsü sözcü müdürü valisi
    vali büyükelçisi büyükelçi sekreteri milletvekili genelkurmay komutanı general lideri lider
    yardımcısı danışmanı üyesi direktörü yöneticisi temsilcisi profesör doktor dr prof avukat
    avukatı kaymakamı savcısı hakimi kralı prensi papa rektörü teknik doktoru uzmanı koordinatörü
person   bakan başbakan cumhurbaşkanı başkan sözcü vali büyükelçi lider
org      bakanlığı bakanlık kurumu kurum kurulu komisyonu konseyi birliği örgütü partisi parti
    belediyesi belediye üniversitesi hükümeti hükümet ordusu ordu meclisi mahkemesi mahkeme
    başsavcılığı savcılığı emniyeti müdürlüğü valiliği büyükelçiliği büyükelçilik derneği vakfı
    şirketi şirket bankası federasyonu kulübü odası sendikası merkezi idaresi idare otoritesi
    komitesi kuvvetleri polisi jandarma başkanlığı kızılayı nato bm ab
outlet   gazetesi gazete ajansı ajans televizyonu televizyon kanalı dergisi radyosu sitesi
    reuters afp bloomberg cnn bbc haber
doc      açıklama açıklaması açıklamada rapor raporu raporda bildiri bildirisi bildiride metin
    mektup mektubu mektupta
people   yetkili yetkililer yetkilisi yetkilileri kaynak kaynaklar kaynağı kaynakları diplomat
    diplomatlar görgü tanıkları tanık tanıklar uzman uzmanlar analist analistler vatandaşlar
    sakinler sakinleri gazeteciler doktorlar işçiler
lead     ise da de dün bugün ayrıca öte yandan
"""

NATIONS = """
türkiye türk ankara; suriye suriyeli şam; irak ırak ıraklı bağdat; iran iranlı tahran;
rusya rus moskova; abd amerikan amerikalı washington; almanya alman berlin;
fransa fransız paris; ingiltere ingiliz londra; yunanistan yunan atina; mısır mısırlı kahire;
libya libyalı trablus; israil israilli; filistin filistinli; ürdün ürdünlü amman;
lübnan lübnanlı beyrut; katar katarlı doha; azerbaycan azerbaycanlı bakü; ukrayna ukraynalı kiev;
çin çinli pekin; bulgaristan bulgar sofya; italya italyan roma; ispanya ispanyol madrid;
"""
