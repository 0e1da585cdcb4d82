"""Sentences with the attributions a reader finds in them: documentation, and data for a test.

All names and events are invented.
"""

from service.extraction.languages.example import Example, Found

EXAMPLES = (
    Example(
        "Ulaştırma Bakanı Selim Karaca, köprünün yarın açılacağını açıkladı.",
        (Found("açıkladı", "Selim Karaca", "köprünün yarın açılacağını"),),
    ),
    Example(
        "Ulaştırma Bakanlığı köprünün trafiğe kapatıldığını duyurdu.",
        (Found("duyurdu", "Ulaştırma Bakanlığı", "köprünün trafiğe kapatıldığını"),),
    ),
    Example(
        "Vali Aylin Demirtaş, “Baraj doldu, kimse nehre yaklaşmasın” dedi.",
        (Found("dedi", "Aylin Demirtaş", "Baraj doldu, kimse nehre yaklaşmasın", "direct"),),
    ),
    Example(
        '"Bir gün bile gecikmeyeceğiz" diyen Karaca, çalışmaların sürdüğünü belirtti.',
        (
            Found("diyen", "Karaca", "Bir gün bile gecikmeyeceğiz", "direct"),
            Found("belirtti", "Karaca", "çalışmaların sürdüğünü"),
        ),
    ),
    Example(
        "Vali Aylin Demirtaş barajın dolduğunu söyledi. Suyun kirlenmediğini de ekledi.",
        (
            Found("söyledi", "Aylin Demirtaş", "barajın dolduğunu"),
            Found("ekledi", "Aylin Demirtaş", "Suyun kirlenmediğini"),
        ),
    ),
    Example(
        "Liman idaresine göre, dün limandan hiçbir gemi ayrılmadı.",
        (Found("göre", "Liman idaresi", "dün limandan hiçbir gemi ayrılmadı"),),
    ),
    Example(
        "Meltem Ajansı'nın haberine göre, fiyatlar yarıya indi.",
        (Found("göre", "Meltem Ajansı", "fiyatlar yarıya indi"),),
    ),
    Example(
        "Muhalefet partisi sözcüsü sözleşmenin yasa dışı olduğunu iddia etti.",
        (
            Found(
                "iddia etti",
                "Muhalefet partisi sözcüsü",
                "sözleşmenin yasa dışı olduğunu",
                stance="alleges",
            ),
        ),
    ),
    Example(
        "Üst düzey bir yetkili görüşmelerin kesildiğini bildirdi.",
        (Found("bildirdi", "Üst düzey bir yetkili", "görüşmelerin kesildiğini"),),
    ),
    Example(
        "İçişleri Bakanlığı değirmene yapılan saldırıyı kınadı.",
        (Found("kınadı", "İçişleri Bakanlığı", "değirmene yapılan saldırıyı", stance="condemns"),),
    ),
    Example(
        "Karaca: Yolu biz onaracağız",
        (Found(":", "Karaca", "Yolu biz onaracağız", "direct"),),
        headline="Karaca: Yolu biz onaracağız",
    ),
    Example(
        "Başbakan Erdal Güneş partisinin toplantısında ekonominin büyüdüğünü vurguladı.",
        (
            Found(
                "vurguladı",
                "Erdal Güneş",
                "partisinin toplantısında ekonominin büyüdüğünü",
                stance="stresses",
            ),
        ),
    ),
    Example("Köprünün yapımı geçen yıl başladı ve bu yıl bitecek."),
    Example("Bakan Karaca, valiyle ulaşım konularını görüştü."),
)
