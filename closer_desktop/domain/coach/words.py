"""The words that the coach listens for, as data: English only, in lower case, quotes straightened.

What a list of words cannot say stands beside it as a regular expression.
"""

import re
from dataclasses import dataclass

from closer_desktop.domain.coach.notation import any_of, whole, words

# How a question begins.

AUXILIARIES = words(
    """is are am was were do does did have has had can could will would should shall may might must isn't
    aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't won't wouldn't
    shouldn't"""
)
NEGATIVE_AUXILIARIES = words(
    """don't doesn't didn't isn't aren't wasn't weren't won't wouldn't shouldn't can't couldn't haven't
    hasn't"""
)
QUESTION_WORDS = words("what who whom whose which where when why how")
LEAD_WORDS = words(
    """so and but well ok okay hey hi hello now uh um er oh hmm yes yeah alright then honestly actually
    please just in_general generally_speaking overall in_your_opinion these_days looking_back as_a_kid
    as_a_child"""
)
# "May I ask what brought you here?" asks what brought you here.
ASKING_TO_ASK = (
    r"(?:(?:may|can|could) i ask(?: you)?|let me ask(?: you)?"
    r"|i(?:'m| am) (?:just )?(?:curious|wondering)(?: to know)?"
    r"|i wonder(?:ed)?|i(?:'d| would) (?:like|love) to (?:know|hear|understand)|tell me)"
)
LEAD_CLAUSES = words(
    """if when while after before given of_all besides in on at for during as since with under out_of
    think_back think_of think_about thinking_back thinking_of thinking_about"""
)
JOINING_WORDS = words("and but so then")

# "Could you say what you need?" is a request; "Would you say it helped?" and "Can you walk?" are not.
POLITE_VERBS = (
    *words("describe share explain elaborate expand_on"),
    r"tell (?:me|us|your \w+|the|a|about|more)\b",
    r"say (?:what|why|how|more|something|a (?:bit|little|few|word))\b",
    r"(?:walk|talk|take) (?:me|us|your \w+) through",
    r"talk (?:about|a (?:bit|little)|more)\b",
    r"give (?:me|us|your \w+|an example)\b",
    r"help (?:me|us) (?:to )?(?:understand|see)",
)
POLITE_HELPERS = words("can could would will")
WHY_WORDS = words("why how_come how_so in_what_way in_what_ways what_for if_so_why if_so,_why")
TELLING_WORDS = words(
    """tell describe share explain walk_me walk_us walk_your talk_me talk_us talk_about give_me give_us
    give_a give_an think_back think_of_a_time imagine show help_me put_into_words say_more retell recall
    paint picture consider discuss elaborate expand_on reflect_on write_about take_me take_us let_me_know
    let_us_know help_us recount compare think_about remember_when remember_a_time"""
)
TAKE_TIME = (r"take (?:a few|\w+) minutes",)
# "Tell me the name of…" is an order for one word, whatever its verb.
TELLING_ONE_WORD = (
    r"tell (?:me |us |your partner )?(?:the )?(?:names?|ages?|date|number)",
    r"give (?:me |us )?(?:the )?(?:name|number)",
)
NAMING_WORDS = words("name list pick choose complete finish rate rank say guess count make")
WHO_WORDS = words("who whom whose to_whom with_whom")
# Nobody answers "who are you when nobody looks?" with a name.
WHO_OPENS = r"^who (?:are|were|would) you (?:be )?(?:when|if|without|becoming)\b"
# "Acting out would be what?" asks what, at its end.
ASKED_LAST = r"\b(?:what|how|why)$"

# What makes a question open or closed.

WHY_TAILS = (
    r"\b(?:and|or) (?:why|how so|in what way|what makes|why not)\b",
    r"\bwhy or why not\b",
    r", why\b",
    r"\band what do you remember about (?:it|that|them)\b",
    r"\band what (?:is|was) (?:it|that) like\b",
    r"\band what (?:does|do|did) (?:it|that|they) (?:mean|do)\b",
)
AND_DESCRIBE = r"\band (?:describe|explain|tell|say (?:why|what))"
# "Is it tea or coffee?" offers two answers; "…or not", "…or someone else" offer none.
EITHER_OR = (
    r"^(?:is it|are you|do you (?:like|prefer|consider yourself|think of yourself as)?|which)\b"
    r".* or (?!more\b|less\b|not$|other|another|something|someone|in )"
)
CHOOSING_WORDS = words("would_you_rather do does did is are was were would will")
ASKING_THE_TIME = (
    r"^what(?:'s| is| was| are| were)? (?:the )?time\b",
    r"^what (?:time|day|year|date|age|number|percent)",
)
MEASURES = words(
    """many much often old long far big tall soon likely fast early late satisfied worried happy confident
    important interested close concerned strongly clear willing good productive"""
)
# "How" and any word of degree before the verb asks how much: "how tired are you", "how well did it go".
NO_DEGREE = words("else come about so exactly on in best then to actually specifically otherwise deep might")
WHICH_OPENS = words("made makes shaped changed")
WHEN_OPENS = (
    *words("feel felt most_yourself most_alive most_alone see_yourself"),
    r"most at (?:home|ease)",
    r"if ever",
)
PREPOSITIONS = words("for in on at to by with under about")
LABELS = (
    *words(
        """favorite favourite go-to name age job occupation blood_type birthday sign star_sign nickname
        job_title"""
    ),
    "home ?town",
)
# "Your favourite memory" is a story, "your favourite film" a title.
LABEL_OPENS = (*words("thing part memory memories way time moment quality trait"), r".*like$")
THINGS = (
    *words(
        """ability actor actress album animal app artist athlete author band board_game book breakfast candy
        car city class color colour country day dessert dish drink feature film flavor flavour food game
        genre gift gifts hobby holiday ice_cream item language lunch meal month movie music musician
        number pet person piece_of_furniture piece_of_clothing photo pizza place podcast poem pronouns
        recipe restaurant season series shoes show singer snack song sport subject super_power superpower
        team time toy tune tv_show video_game weather word year"""
    ),
)
THING_OPENS = words("of_person of_life of_day of_thing of_relationship that_changed that_shaped that_made")
EXTREMES = (
    *words("best worst last first biggest longest newest largest newest_favorite newest_favourite"),
    r"most \w+",
)
LIVING = r"^what (?:do|did) you do for (?:a living|work)"
SHORT_WHEN_LATER = (
    r"^(?:and |if so, )?(?:what (?:is|was) (?:it|that|her|his|their)\b"
    r"|what did you (?:see|watch|eat|buy|order|play)\b|what (?:kind|type|sort) of \w+"
    r"|in what (?:contexts|city|year)|what have you \w+ed)"
)

# Fact, feeling or meaning.

FEELINGS = (
    *words(
        """feel feels feeling feelings felt emotion* happy happier happiest happiness sad* angry anger
        proud* pride afraid fear* scare scared scares scary scariest worry worried worries anxi+ nervous
        unhapp+ dislike disliked asham+ shame embarrass* lonel+ alone grat+ thankful love loved loves
        loving hate hates hated regret* joy* delight* comfort* hurt* guilt* jealous* envy enviable
        envious excit+ calm safe stress* overwhelm* disappoint* relief relieved cry cried cries laugh*
        frustrat+ bored boredom cherish* treasured tender* brave* insecur+ helpless hopeless worthless
        satisf+ angriest upset despair warm warmth content contented contentment lowest_point low_point
        high_point mood moods gut_reaction react* confus+ surpris+ shock+ exhaust+ relaxed hopeful
        annoy* irritat+ at_ease heartbr+ tempted dread* thrill* weird_about"""
    ),
    # Missing a person is a feeling, missing a bus is not.
    r"miss(?:ed)? (?!the (?:bus|target|train))",
    r"(?:like|liked|enjoy|enjoyed) (?:most |best |least )?about (?!(?:them|me|him|her|each)\b)",
    # "What was that like for you?" asks how it felt, and so does "What is it like to be the eldest?"
    r"(?:is|was|were|been|be) (?:it|that|this|\w+ing(?: \w+){0,3}|your \w+) like (?:for you|to\b)",
    r"(?:is|was|has been) (?:it|that|this) (?:all )?for you",
)
MEANINGS = (
    *words(
        """why matter matters mattered it_mean_to meaning meaningful important importance value values
        valued believe* belief* faith purpose principle* motivat+ reason_you reason_behind lesson*
        shaped influenc+ impact* affect affected affection affects turning_point hope hopes hoped hoping
        dream dreams dreamed dreamt dreaming wish wishes wished trust* friendship relationship*
        family_mean forgiv+ admire* look_up_to inspir+ respect* struggl+ difficult challeng+ need_from
        understood understand_you yourself in_your_life of_your_life your_life your_own_life legacy
        remembered accomplish+ decision mistake fail* future past_self younger_self identity who_you_are
        makes_you,_you priorit+ philosophy moral* ethic* justif+ death die died dying god spiritual
        afterlife religious life_story know_about_you known_about_you people_say_about_you
        people_notice_about_you personal_problem childhood parents_teach parents_taught parents_did
        parent_teach parent_taught parent_did raised good_friend good_parent good_person good_partner
        quality_in qualities insight* conclude interpret* stance perspective worldview success
        do_differently done_differently sense_of difference_between trait* vanity keep_you_up
        keep_you_going keeps_you_up keeps_you_going chest perfect_day recharge kill_someone strength*
        weakness* role_do roles_do"""
    ),
    r"mean(?:s|t)? (?:to|for)",
    r"shapes? (?:you|your|who|how|him|her|us|a person|people)",
    r"sense (?:do|did|can|could) you make of",
    r"difference (?:will|does|did|would|has|have)\b",
    r"what do you (?:think|make) (?:of|about)",
    r"how do you (?:see|view|define|make sense of)",
    r"learn(?:ed|t)?\b.{0,30}\b(?:about (?:yourself|life|love)|from)",
    r"(?:did|have|has|had|was|were)\b.{0,25}\blearn(?:ed|t)?\b(?! (?:to|how|where|when)\b)",
    r"(?:from what|than) (?:you|we|i) (?:had )?expected",
    r"ma(?:ke|kes|de) (?:a|the|any) difference",
    r"chang(?:e|ed|ing) (?:you\b|your (?:mind|life|thinking)|about|as a person|anything|something)",
    # A hard drive has no meaning.
    r"hard(?:er|est)?\b(?! drive)",
    r"close to (?:you|them|someone)",
    r"memor(?:y|ies) of (?:me|us|your)",
    r"like about (?:them|me|him|her|each other)",
    r"kind(?:est|ness)?\b(?= to)",
)
COUNTED = r"how (?:long|many|often|old)\b"
# With one of these in it, a bare "why" still asks for a fact.
TRIVIAL_THINGS = words(
    """pizza taco ice_cream restaurant tv_show movie film app phone haircut hair_cut laundry magazine
    newspaper zoo museum concert hotel* shoes furniture breakfast lunch dessert recipe weather commute
    cook dish meal allerg+ pet plant* sport* halloween christmas holiday watch watches clock clocks
    candy video_game board_game car smartphone tattoo book album song tune superpower product
    customer_service tax taxes"""
)

# How exposed one would feel.

EXPOSING = (
    *words(
        """asham+ shame insecur+ forgiv+ betray* grief grieve grieving eulogy die dies died dying death
        suicid* abus+ affair cheat cheated cheating never_told not_told not_have_told not_having_told
        told_no_one told_nobody secret secrets secretive hide hides hid hiding hidden_from cried cry
        crying lonel+ alone worthless hopeless trauma* terrible_memory unlov+ love_you let_you_down
        let_me_down let_us_down admit struggl+ worst_thing worst_day worst_moment worst_memory darkest
        biggest_regret biggest_fear biggest_insecurity most_afraid most_ashamed most_terrified hate_your
        hate_about_your personal_problem low_point lowest_point broke_up broken_up breakup divorce*
        miscarr+ addict* heartbr+ heal healing naked sexual sexually fantasy fantasies lust virgin*
        pregnan+ therap+ depress+ self-harm assault* funeral* mourn* abandon* humiliat* infidel+
        unfaithful bully bullied panic breakdown self-esteem self-worth rape raped orgasm* kink* porn*
        horny threesome erotic"""
    ),
    # The opposite sex is nobody's secret.
    r"(?<!own )(?<!opposite )(?<!same )sex",
)
PERSONAL = (
    *words(
        """regret* fear* afraid scared terrif+ fail* mistake* guilt* hurt* embarrass* belief beliefs
        believe_in god religi+ spiritual afterlife fate destiny purpose meaning_of turning_point
        wish_your wish_you wish_they wish_he wish_she raised upbringing parent parents mother father mum
        mom dad childhood family most_treasured most_difficult most_important most_grateful most_regret
        treasured hardest difficult trust* who_you_are yourself life_story your_life affection angry
        angriest anger relationship relationships younger_self past_self sacred value values core
        jealous* accomplish+ role_model philosophy morally moral dream dreams dreamed dreamt keep_you_up
        keeps_you_up chest personality pain painful legacy sacrific+ holding_back hold_back lie lies
        lied lying hate hates hated horrible meanest cruel* dislike_about vulnerab+ need_from
        need_to_hear get_over getting_over miss_most truly_seen feel_seen no_one_is_watching
        nobody_is_watching getting_older growing_old your_body your_health illness sick your_weight kiss
        kissed crush ex exes girlfriend boyfriend gf bf dating marry married marriage lover in_debt
        your_debt your_salary arrest* crime stole steal stolen in_love soulmate* faith pray* prayer soul
        loss suffer* sad sadness sorrow tears identity your_income reject* inner about_yourself apologi*
        prison jail your_faith mean_to_you true_self shy defining_moment grow_as_a_person rarely_say
        hard_to_say out_loud feel_empty feel_so_empty ageing aging"""
    ),
    r"changed? (?:your mind|about|anything)",
    r"grew up|growing up",
    r"when you were (?:little|small|young|younger|a (?:kid|child|teenager))",
)
WARM = words(
    """feel feels feeling feelings felt proud* hope hopes hoped grateful thankful admire* inspir+ lesson*
    learn learned learnt decision* matter matters important friendship* friend friends advice influenc+
    impact* future happy happier happiest happiness joy miss missed love loves loved loving brave
    kind_of_person kindness kindest nicest worr+ stress* goal* motivat+ quality qualities trait*
    strength* weakness* perfect memory memories remember remembered wish person life change changes
    changed realis+ realiz+ creative recharge challeng+ believe habit* truth success successful shaped
    partner tough confident confidence care cared misunderst+ anxi+ annoy* frustrat+ overcome worst kids
    children best_friend risk meaningful appreciat+ awkward son daughter husband wife spouse sibling
    siblings brother sister scariest at_peace"""
)
EASY = words(
    """favorite favourite pizza taco ice_cream restaurant* tv show shows movie* film* app apps phone
    smartphone haircut hair laundry magazine* newspaper zoo museum concert hotel* shoe shoes furniture
    breakfast lunch dinner dessert recipe weather commut+ pet pets plant plants sport sports halloween
    christmas holiday* watch watches clock clocks candy game games car cars tattoo tattoos book books
    album song songs music* tune superpower superpowers magical animal* travel country city weekend summer
    school class job morning food* meal cook* eat drink coffee caffeine clothing shower pocket party_trick
    party_tricks nickname dance dancing funniest weirdest website internet online name brand store* buy
    purchase* tip best_way karaoke snack* celebrit+ actor actors video videos superhero* fictional hobby
    hobbies vacation* talent talents spy invisible zombie* alien aliens time_travel teleport* planet* mars
    genre chocolate cereal color colour pillow pillows product products"""
)
# "Who do you think will win?" asks for a view of the world, not of oneself.
A_VIEW = r"\b(?:do|did|would) you (?:think|know|say|recommend|suppose|guess)\b|\byou think\b|\byou know\b"
BETWEEN_US = words("you your yourself me us we")

# Faults.


@dataclass(frozen=True, slots=True)
class Shape:
    """A wording to look for, and what it does to the one who is asked."""

    search: re.Pattern[str]
    effect: str


TAG = (
    r",\s*(?:right|correct|no|yeah|surely"
    r"|(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should)n't "
    r"(?:it|you|he|she|they|we|that)|won't (?:it|you)|can't (?:it|you)|don't you (?:think|agree)|huh|eh)\s*\?"
)
# "You did not mind, did you?" has its tag the other way round.
TURNED_TAG = (
    r"(?:n't|\b(?:not|never|no|hardly|nothing|nobody))\b[^?]*,\s*(?:is|are|was|were|do|does|did|have|has|had|can|could"
    r"|will|would|should) (?:it|you|he|she|they|we|that)\s*\?"
)
PUSHING_WORDS = words(
    "surely obviously clearly of_course everyone_knows as_we_all_know let's_be_honest admit_it admit_that"
)
JUDGING_WORDS = words(
    """excellent great amazing wonderful fantastic terrible awful horrible ridiculous stupid failed lazy
    crazy silly low exciting brilliant superb dreadful outrageous pathetic disgraceful"""
)
# "The great outdoors" and "the low winter sun" carry no judgement.
JUDGING_AFTER_THE = words(
    """excellent amazing terrible awful horrible ridiculous stupid failed lazy crazy dreadful outrageous
    pathetic"""
)
JUDGED = (
    r"\b(?:(?:our|my|this|their) (?:\w+, )?(?:new, )?"
    rf"{any_of(JUDGING_WORDS)}|the {any_of(JUDGING_AFTER_THE)})\b(?! (?:memory|moment|day|point))"
    rf"|^how (?:dumb|bad|{any_of(JUDGING_WORDS)}) (?:is|are|was|were)\b"
)
JUDGING_PHRASE = r"\b(?:completely|totally|utterly) (?:out of touch|wrong|unfair|ridiculous|crazy)\b"

LEADING = (
    Shape(re.compile(rf"^(?:so |and |but )?{any_of(NEGATIVE_AUXILIARIES)}\b"), "expects a yes"),
    Shape(re.compile(TAG), "asks for agreement"),
    Shape(re.compile(TURNED_TAG), "asks for agreement"),
    Shape(whole(PUSHING_WORDS), "pushes towards one answer"),
    Shape(
        re.compile(
            r"\bwould(?:n't)? you (?:not )?agree\b"
            r"|\byou must (?:be|feel|have)\b"
            r"|\bisn't it (?:true|fair|obvious|time)\b"
        ),
        "asks for agreement",
    ),
    Shape(
        re.compile(
            r"\bhow (?:much|badly|deeply) (?:do|did|does|has|have|will|would) .*"
            r"\b(?:enjoy|love|like|hate|miss|regret|hurt|harm|annoy|want|improve|help|benefit)\b"
            r"|\bhow much (?:better|easier|worse|nicer)\b"
            r"|^how (?:confused|upset|annoyed|frustrated|angry|impressed|delighted|disappointed)"
            r" (?:are|were|do|did|does)\b"
        ),
        "takes the feeling for granted",
    ),
    Shape(re.compile(JUDGED), "carries a judgement"),
    Shape(re.compile(JUDGING_PHRASE), "carries a judgement"),
    Shape(
        re.compile(r"^given (?:the|how|that|all)\b.*\b(?:benefits?|advantages?|problems?|risks?)\b"),
        "argues before it asks",
    ),
    Shape(
        re.compile(
            r"\bin order to (?:protect|save|help|stop|prevent)\b|\bto protect (?:themselves|our|your)\b"
        ),
        "argues for one side",
    ),
    Shape(
        re.compile(
            r"\bwhen (?:will|are) you (?:finally|ever|going to)\b|\bwhy (?:can't|won't) you (?:ever|just)\b"
            r"|\bstill\b.*\b(?:refus|ignor|insist)"
        ),
        "sounds like a reproach",
    ),
)
ACCUSING = re.compile(
    r"^(?:so |and |but )?why (?!do you (?:think|suppose|imagine)\b)"
    r"(?:did|do|didn't|don't|can't|couldn't|won't|wouldn't|haven't|aren't|weren't"
    r"|are|were|would|have) you\b"
)
BARE_PROBE = re.compile(
    r"^(?:and |or )?(?:why|why not|why or why not|how so|in what ways?|to someone else|by yourself|what is it"
    r"|what was it|how|who|when|where|what|which one|with whom|what happened"
    r"|if (?:so|not|yes|no),? (?:why|how|who|when|where|what|which)(?: \w+){0,3})\??$"
)
# Pairs that are one thing in two words.
PAIRS = re.compile(
    r"(?:friends? and family|family and friends|mum and dad|mom and dad|ups and downs|pros and cons"
    r"|love and affection|back and forth|right and wrong|highs? and lows?|give and take"
    r"|you and (?:i|me|your \w+)|advantages and disadvantages|hopes and (?:dreams|fears)|mind and body"
    r"|best and (?:the )?worst|sons? and daughters?|brothers? and sisters?|hobby and|more and more"
    r"|again and again|peace and quiet|two and two"
    r"|(?:men|women|boys|girls) and (?:women|men|girls|boys)|food and drinks?|day and night"
    r"|here and now|now and then|over and over|time and (?:energy|money)|(?:body|heart) and soul"
    r"|aunts and uncles|bits and pieces|ins and outs|trial and error|good and bad|life and death"
    r"|young and old|past and present|husband and wife|parents and (?:children|grandparents)"
    r"|bread and butter|rock and roll)"
)
# "Who or what changed you?" is one question.
ONE_QUESTION_WORD = re.compile(r"\b(who|what|when|where|how|why) (?:and|or) (?:who|what|when|where|how)\b")
JOINED_QUESTIONS = (
    re.compile(
        r"\b(?:what|how|who|when|where|which|why)\b[^?]*\b(?:and|or) (?:what|how|who|when|where|which)\b"
        r"(?! (?:else|not|makes?\b|made\b|does (?:it|that)|did (?:it|that)"
        r"|do they (?:mean|do)|(?:is|was) (?:it|that) like|do you remember about (?:it|that|them)))"
    ),
    re.compile(rf"^{any_of(AUXILIARIES)}\b[^?]*\band (?:what|how|who|which|where)\b"),
    # "Would you leave, and why didn't you?"; "and why is that?" asks on.
    re.compile(
        rf"^{any_of(AUXILIARIES)}\b[^?]*\band why {any_of(AUXILIARIES)} (?:you|he|she|we|your|our|my|their)\b"
    ),
    # "Do you believe in ghosts and have you seen one?"
    re.compile(
        rf"^(?:\w+ )?{any_of(AUXILIARIES, QUESTION_WORDS)}\b[^?]*,? and {any_of(AUXILIARIES)} "
        r"(?:you|they|he|she|we|people)\b"
    ),
)
EVALUATED_PAIR = re.compile(
    r"\b(?:satisfied|happy|pleased|agree|support|enjoy|like|think|feel|favou?r|should|believe)\b[^?]*?"
    r"\b\w+ and (?:(?:your|my|our|the|his|her|their|more|less|increase|reduce|spend) )?\w+(?: \w+){0,3}\??$"
)
EVALUATING_START = re.compile(rf"^(?:how (?:satisfied|happy|much)|{any_of(AUXILIARIES)})\b")

# Words that leave people out, with what may stand instead.

NARROW = {
    "husband": "partner",
    "wife": "partner",
    "boyfriend": "partner",
    "girlfriend": "partner",
    "mum": "the people who raised you",
    "mom": "the people who raised you",
    "mummy": "the people who raised you",
    "mommy": "the people who raised you",
    "dad": "the people who raised you",
    "daddy": "the people who raised you",
    "christmas": "a feast of yours",
    "halloween": "a feast of yours",
    "prom": "a big night when you were young",
    "high school": "school",
    "college": "the years after school",
    "dollar": "money",
    "dollars": "money",
    "crazy": "wild",
    "insane": "wild",
    "lame": "dull",
    "dumb": "silly",
    "psycho": "",
    "ocd": "",
    "normal people": "other people",
}

# Is it English at all. Words as common in another language as in English ("was", "die", "in", "me")
# stand in neither list.
COMMON_ENGLISH = frozenset(
    words(
        """the and of to you your yours yourself what how who whom whose which where when why would could
        should can't don't do does did doing done have has had been being are were isn't aren't wasn't
        it's it they them their this these those there then than that with without from for about into
        over under after before because while until if so but not just only even still ever never always
        often sometimes again once my mine our ours us we he she his her hers its i'm i'd i've i you're
        you've you'd what's who's how's something anything nothing someone anyone everyone everything
        nobody thing things people person time day days week weekend year years life like love feel
        feeling felt think thought make makes made tell describe share explain name give want need know
        knew known say said says ask asked get got go going goes went come came take took find found keep
        kept let best worst last first next most more less much many few little big small good bad better
        new old one two other another each every some any all both favourite favorite kind sort way ways
        friend friends family home house work food place book room night morning evening today tonight
        tomorrow yesterday now lately ago out up down off at by as is may might must talk talking listen
        learn learned change changed remember forget help mean means matter matters mind rather guess
        choose pick list rate show imagine wish hope worry afraid happy sad angry proud easy hard right
        wrong true real really very too enough own same different together between around here look see
        watch play read write walk eat call called use used try start stop end ended live lived moment
        story word words question answer"""
    )
)
# Words that say little of what a question is about, for the estimate of its depth.
SMALL_WORDS = COMMON_ENGLISH | frozenset(
    (
        *AUXILIARIES,
        *words(
            """a an i in on me be no or am him also back well such through during since against away left get
            getting having please put sure already lot however that's he's she's she'd he'd we're they're
            you'll"""
        ),
    )
)
COMMON_ELSEWHERE = frozenset(
    words(
        """der das und ist nicht ein eine einen du dich dir dein deine ich mich mir wir uns sie er wie wo wer
        wenn für auf mit von zu zum zur bei oder aber auch noch nur schon hast bist würdest het een de je
        jij jouw ik wat waar wie wanneer waarom hoe niet van voor met als dat dit zijn hebt bent ook le la
        les un une des du et est que qui quoi quel quelle quels où quand pourquoi comment tu ton ta tes
        vous votre vos il elle nous notre mon ma mes pas ne pour avec dans sur plus ce cette qu'est el los
        las una unos y es qué que quién cuál cuándo dónde cómo por para con tu tus su sus mi mis lo del al
        más pero si yo nos che chi cosa quale quando perché il lo gli della dei di un uno sei hai ti tuo
        tua tuoi non con più o os um uma e é você sua seu quem onde como não mais vad hur vem när varför
        är och att det som ett du dig din mig jag inte på för med hvad hvor hvem hvornår hvorfor er og
        ikke dig mig jeg på co jak kto gdzie kiedy dlaczego jest nie się na ty twoje mnie czy"""
    )
)
