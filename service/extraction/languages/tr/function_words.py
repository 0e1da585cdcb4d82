"""Words that say nothing by themselves; they also show that a text in Latin letters is Turkish."""

_WORDS = """
    ve ile bir bu şu o da de ki mi mı mu mü için gibi kadar daha çok en ise veya ya hem ne her
    ama ancak fakat çünkü olarak olan olduğu oldu olduğunu olacak olduğuna sonra önce göre üzere
    değil var yok bunun onun ona onu buna bunu bundan kendi diye ilgili ilişkin karşı doğru
    arasında üzerinde içinde altında tarafından dolayı rağmen birlikte yer eden etti etmek edilen
    edildi olması olmak söz konusu aynı bazı tüm bütün hiç şekilde şöyle böyle böylece ayrıca
    yine halen artık henüz hala bile yalnızca sadece zaten son ilk
"""
FUNCTION_WORDS = frozenset(_WORDS.split())
