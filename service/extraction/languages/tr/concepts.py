"""News words of Turkish by the concept that they name, which is the same in every language.

A concept has an English name; then come the words that name it, up to the semicolon.
"""

CONCEPTS = """
kill öldü öldürdü öldürüldü ölü ölen hayatını; injure yaralı yaralandı yaralanan; arrest gözaltı
tutuklandı tutukladı tutuklama; release serbest; attack saldırı saldırdı; strike bombaladı vurdu
vuruldu; rocket füze roket; fire yangın; shoot ateş; explosion patlama patladı; weapon silah
silahlı; army ordu ordusu; military askeri askerî; soldier asker askerler; force kuvvet kuvvetleri
güçleri; police polis; war savaş; ceasefire ateşkes; peace barış; security güvenlik; defence
savunma; refugee mülteci sığınmacı; civilian sivil; terrorism terör terörist; court mahkeme
mahkemesi; judge hakim yargıç; sentence hapis ceza; law yasa kanun; investigate soruşturma;
corruption yolsuzluk; close kapatıldı kapattı kapalı kapandı; open açıldı açtı; begin başladı
başlattı; end bitti sona; stop durdu durdurdu; cancel iptal; postpone ertelendi erteledi; agree
anlaşma anlaştı; sign imzaladı imzalandı; approve onayladı onaylandı; reject reddetti; resign
istifa; appoint atandı atadı; elect seçim seçildi; vote oy oylama; president cumhurbaşkanı başkanı
başkan; minister bakan bakanı bakanlığı; government hükümet hükümeti; parliament meclis parlamento;
party parti partisi; ambassador büyükelçi büyükelçisi; embassy büyükelçiliği; official yetkili;
city şehir kent; town ilçe kasaba; village köy köyü; border sınır sınırı; north kuzey; south güney;
east doğu; west batı; sea deniz; river nehir nehri; bridge köprü köprüsü; road yol yolu; train
tren; port liman limanı; airport havalimanı havaalanı; ship gemi gemisi; plane uçak uçağı; truck
kamyon tır; bus otobüs; crash kaza kazası; sink battı; collapse çöktü; flood sel; earthquake
deprem; storm fırtına; disease hastalık salgın; vaccine aşı; hospital hastane hastanesi; doctor
doktor hekim; school okul okulu; university üniversite üniversitesi; student öğrenci; teacher
öğretmen; child çocuk; woman kadın; family aile; people halk insan; person kişi; citizen vatandaş;
worker işçi; union sendika sendikası; protest protesto; price fiyat; tax vergi; budget bütçe; debt
borç; bank banka bankası; central merkez; interest faiz; inflation enflasyon; economy ekonomi;
trade ticaret; export ihracat ihraç; import ithalat; company şirket şirketi; factory fabrika
fabrikası; oil petrol; gas doğalgaz gaz; electricity elektrik; energy enerji; nuclear nükleer;
water su; dam baraj; wheat buğday; ton ton; dollar dolar; million-unit milyon; aid yardım; build
inşa; house ev; destroy yıkıldı yıktı; project proje projesi; meet görüştü görüşme toplantı; summit
zirve; visit ziyaret; arrive geldi ulaştı; withdraw çekildi; increase arttı artış yükseldi;
decrease düştü azaldı düşüş; win kazandı yendi; lose kaybetti; match maç maçı; team takım takımı;
new yeni; big büyük; week hafta; month ay; year yıl; day gün; hour saat; journalist gazeteci;
report rapor; cooperate işbirliği; sanction yaptırım; prisoner esir tutuklu; exchange takas; monday
pazartesi; tuesday salı; wednesday çarşamba; thursday perşembe; friday cuma; saturday cumartesi;
sunday pazar;
"""
