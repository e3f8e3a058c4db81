"""The coach advises in few and kind words, and knows what it cannot judge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closer_desktop.domain.cards import Depth, Relationship
from closer_desktop.domain.coach import Advice, Flag, Focus, advise
from closer_desktop.domain.coach.exposure import exposure
from closer_desktop.domain.coach.pulls import PULLS

A_FEW = [
    "What do you hope I never get used to about you?",
    "Do you like your job?",
    "Have you ever lied to me?",
    "Is there anything you regret?",
    "Is there someone you look up to?",
    "Is there a place where you feel safe?",
    "Do you have a pet?",
    "Do you think that people can change?",
    "Don't you think honesty is important?",
    "Isn't it great here?",
    "Are you a morning person?",
    "Are you afraid of flying?",
    "Are you married?",
    "Why did you leave?",
    "Why didn't you call?",
    "Why do you shout?",
    "Why don't you rest?",
    "Why are you so quiet?",
    "Who is your hero?",
    "Where did you meet?",
    "What is your favourite film?",
    "How much did you enjoy the play?",
    "Would you agree that it was unfair?",
    "Surely you liked our amazing party?",
    "You love it, don't you?",
    "When you were small, did you like school?",
    "Name three heroes.",
    "Do you swim?",
]


def words_for(advice: Advice, verdict: str) -> tuple[str, ...]:
    return next(reason.words for reason in advice.reasons if reason.verdict == verdict)


@pytest.mark.parametrize(
    ("question", "flags"),
    [
        ("What do you hope I never get used to about you?", []),
        ("Do you like your job?", ["closed"]),
        ("What is your favourite film?", ["closed"]),
        ("Why did you leave?", ["accusing"]),
        ("What do you want and what do you need?", ["double"]),
        ("Would you leave, and why haven't you yet?", ["double"]),
        ("What made you laugh? What made you cry?", ["several"]),
        ("What do you think of our excellent team?", ["leading"]),
        ("What did your mum teach you?", ["narrow"]),
        (f"What do you {'really ' * 20}want?", ["long"]),
        ("You love it, don’t you?", ["closed", "leading"]),
    ],
)
def test_each_fault_raises_its_flag(question: str, flags: list[str]) -> None:
    assert advise(question).to_json()["flags"] == flags


@pytest.mark.parametrize(
    ("they_wrote", "offer"),
    [
        ("Do you like your job?", "What does your job do for you, good or bad?"),
        ("Do you enjoy dogs?", "What do dogs do for you, good or bad?"),
        ("Have you ever lied to me?", "Tell me about a time you’ve lied to me, if there is one."),
        ("Is there anything you regret?", "What is one thing you regret, if any comes to mind?"),
        ("Is there someone you miss?", "Tell me about one person you miss, if anyone comes to mind."),
        ("Do you have a pet?", "Tell me about your pet, if that fits you."),
        ("Do you think that people change?", "How do you see the idea that people change?"),
        ("Don't you think it matters?", "How do you see the idea that it matters?"),
        ("Isn't it great here?", "How do you see the idea that it is great here?"),
        ("Are you a morning person?", "What is it like for you to be a morning person?"),
        ("Are you afraid of flying?", "When do you feel afraid of flying?"),
        ("Why did you leave?", "What led you to leave?"),
        ("Why didn't you call?", "What was going on when you didn’t call?"),
        ("Why do you shout?", "What is it that makes you shout?"),
        ("Why don't you rest?", "What would need to be true for you to rest?"),
        ("Who is your hero?", "Who is your hero, and what makes them stand out for you?"),
        ("Have you ever saved anyone?", "Tell me about a time you’ve saved someone, if there is one."),
        ("Where did you meet?", "Where did you meet, and what do you remember about it?"),
        ("Where do you live?", "Where do you live, and what is it like there?"),
        ("When did you last sing?", "When did you last sing, and what was it like?"),
        ("When was the last time you sang?", "Tell me about the last time you sang."),
        ("Which of your friends would you phone?", "Which of your friends would you phone, and why?"),
        ("What is your job?", "What is your job, and what does it mean to you?"),
        ("Who are you closest to?", "Who are you closest to, and what makes them stand out for you?"),
        ("Would you move to an island?", "What would it take for you to move to an island?"),
        ("Do you believe in luck?", "What do you believe about luck?"),
        ("Do you feel lonely on Sundays?", "When do you feel lonely on Sundays?"),
        ("Do you ever talk to your plants?", "When do you talk to your plants, if ever?"),
        ("Is it ever right to lie?", "When is it right to lie, if ever?"),
        ("Did you have a good day?", "How was your day?"),
        ("Do you remember our first winter?", "What do you remember about our first winter?"),
        ("Are you going to the party?", "How do you feel about going to the party?"),
        ("Why are you always on your phone?", "What is behind your being on your phone?"),
        (
            "Do you sing? Where did you learn it?",
            "Try opening with “What is it like when…” or “Tell me about…”.",
        ),
        ("What is your favourite film?", "What is your favourite film, and what makes it stand out for you?"),
        ("What do you want and what do you need?", "Ask one now and keep the other for later."),
        (
            "What do you do on Sundays?",
            "Add a step inward: “What was that like for you?” or “What made it matter?”",
        ),
        ("What do you think of our excellent team?", "What do you think of our team?"),
        ("You love it, don't you?", "How do you see the idea that you love it?"),
        (
            "When you were small, did you like school?",
            "When you were small, what did school do for you, good or bad?",
        ),
        ("Do you collect anything? What draws you to old keys?", "What draws you to old keys?"),
    ],
)
def test_a_question_can_be_asked_another_way(they_wrote: str, offer: str) -> None:
    assert advise(they_wrote).rewrites[0] == offer


@pytest.mark.parametrize("question", A_FEW)
def test_what_the_coach_offers_has_none_of_the_faults(question: str) -> None:
    for offer in advise(question).ways:
        assert not set(advise(offer).flags) - {Flag.LONG}


@pytest.mark.parametrize(
    ("question", "is_open"),
    [
        ("Anna, how was your walk?", True),
        ("Hi, what brings you here?", True),
        ("May I ask what you hope for?", True),
        ("I wonder what the sea is to you?", True),
        ("Can you help me understand what went on?", True),
        ("Could you say what you need?", True),
        ("A good Sunday would be what?", True),
        ("Who are you when nobody looks?", True),
        ("How was your week?", True),
        ("How differently did it end?", False),
        ("How tired are you?", False),
        ("Would you say it helped?", False),
        ("Would you give up sugar for a year?", False),
        ("Can you walk there?", False),
        ("Tell me, do you snore?", False),
        ("Morning or evening?", False),
        ("What's your cat's name?", False),
        ("So you were late again?", False),
    ],
)
def test_the_opening_of_a_question_is_found_wherever_it_stands(question: str, is_open: bool) -> None:
    assert advise(question).is_open is is_open


@pytest.mark.parametrize(
    "question",
    [
        "Why do you think it went that way?",
        "Who or what made you turn round?",
        "What do you love about the great outdoors?",
        "Have you ever lived abroad? If so, where?",
        "How do men and women differ where you live?",
        "Where did you grow up, and what was it like?",
        "What do you like about autumn and winter evenings?",
    ],
)
def test_an_ordinary_question_raises_no_alarm(question: str) -> None:
    assert not set(advise(question).flags) - {Flag.CLOSED}


@pytest.mark.parametrize(
    ("question", "flag"),
    [
        ("You did not mind, did you?", Flag.LEADING),
        ("How much better is it now?", Flag.LEADING),
        ("How awful was the show?", Flag.LEADING),
        ("Do you believe in ghosts and have you seen one?", Flag.DOUBLE),
        ("What do you cook, and would you teach me?", Flag.DOUBLE),
    ],
)
def test_a_push_is_found_in_every_form(question: str, flag: Flag) -> None:
    assert flag in advise(question).flags


def test_a_question_about_nobody_here_reads_lighter() -> None:
    near, far = advise("What do you dream of?"), advise("What do people dream of?")
    assert near.depth > far.depth
    assert advise("Who do you think will win?").depth is Depth.LIGHT


def test_what_cannot_be_asked_better_in_one_go_is_left_as_it_is() -> None:
    for question in (
        "If you found a purse, would you keep it?",
        "Do you believe in ghosts and have you seen one?",
        "Do you think tea or coffee is better?",
        "When did you last say “That will do?",
        "Have you ever dyed your hair, or would you?",
        "Can you whistle? If not, what is your best try?",
        "Did you like the shop closing, and why didn't you say so earlier?",
        "Did you enjoy the film but hate the ending?",
        "Do you like school because of your friends?",
    ):
        assert advise(question, ceiling=Depth.LIGHT).ways == ()


def test_an_abrupt_question_gets_a_softener_and_a_step_down() -> None:
    advice = advise("What do you carry alone?", ceiling=Depth.LIGHT)
    assert Flag.ABRUPT in advice.flags
    assert advice.rewrites[:2] == (
        "Only if you feel like it: what do you carry alone?",
        "Take a step down first: “What is a small, recent example of that?”",
    )
    assert advice.ways == ("Only if you feel like it: what do you carry alone?",)
    assert any("land suddenly" in note for note in advice.notes)


def test_the_ceiling_decides_what_is_abrupt() -> None:
    question = "What have you never told anyone about your shame?"
    assert Flag.ABRUPT not in advise(question).flags
    assert Flag.ABRUPT not in advise(question, ceiling=Depth.DEEP).flags
    assert Flag.ABRUPT in advise(question, ceiling=Depth.OPEN).flags


def test_warm_words_alone_are_not_abrupt() -> None:
    advice = advise("What do you love about a friend who makes you happy?", ceiling=Depth.LIGHT)
    assert advice.depth is Depth.DEEP
    assert Flag.ABRUPT not in advice.flags


def test_children_and_teens_need_shorter_questions() -> None:
    sixteen = "What would you do on the day when all the clocks in town had stopped ticking?"
    assert Flag.LONG not in advise(sixteen).flags
    assert Flag.LONG not in advise(sixteen, audience=Relationship.TEEN).flags
    assert Flag.LONG in advise(sixteen, audience=Relationship.CHILD).flags


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("What time do you usually get up?", Focus.FACT),
        ("What made you proud and happy?", Focus.FEELING),
        ("What does this place mean to you?", Focus.MEANING),
    ],
)
def test_fact_feeling_and_meaning_are_told_apart(question: str, focus: Focus) -> None:
    assert advise(question).focus is focus


@pytest.mark.parametrize(
    ("question", "depth"),
    [
        ("What is your favourite food?", Depth.LIGHT),
        ("What small thing went better than you expected this week?", Depth.LIGHT),
        ("If your week had a shop window, what would be on show?", Depth.LIGHT),
        ("What is something you have changed your mind about lately, even slightly?", Depth.OPEN),
        ("How do you spend an hour when nobody needs anything from you?", Depth.OPEN),
        ("What failure still has something to teach you?", Depth.DEEP),
        ("What has it cost you to stay true to something you value?", Depth.DEEP),
        ("What do you carry alone that you would like me to know about?", Depth.INTIMATE),
        ("What have you never told anyone about your shame?", Depth.INTIMATE),
    ],
)
def test_each_depth_can_be_read_from_the_words(question: str, depth: Depth) -> None:
    assert advise(question).depth is depth


def test_words_that_stand_in_no_list_weigh_as_well() -> None:
    topics = ("greenhouse", "laptop", "neighbours", "wounds")
    read = [exposure(f"what about {topic}?").score for topic in topics]
    assert read == sorted(read)
    assert advise("What would you prefer not to know?").depth > advise("What would you rather cook?").depth


def test_a_word_weighs_one_thing() -> None:
    listed = [word for words in PULLS.values() for word in words.split()]
    assert len(listed) == len(set(listed))


def test_a_long_question_is_not_deep_for_its_length_alone() -> None:
    short, long = "What wounds you?", "What in the world do you and the others think it is that wounds you?"
    assert exposure(short).score > exposure(long).score


def test_every_verdict_says_which_words_made_it() -> None:
    advice = advise("Surely you regret our terrible secret?")
    assert words_for(advice, "leading") == ("surely",)
    assert words_for(advice, "intimate") == ("secret", "regret", "terrible")
    assert words_for(advice, "feeling") == ("regret",)
    assert words_for(advise("How does a greenhouse work?"), "light") == ("greenhouse",)
    assert words_for(advise("What is your favourite food?"), "light") == ("favourite", "food")


@pytest.mark.parametrize("question", A_FEW)
def test_the_coach_is_brief_and_kind(question: str) -> None:
    advice = advise(question, ceiling=Depth.LIGHT)
    assert len(advice.notes) <= 2
    assert len(advice.rewrites) <= 3
    for said in (*advice.notes, *advice.rewrites, advice.praise):
        assert "!" not in said
        assert "'" not in said


def test_the_most_useful_note_comes_first() -> None:
    advice = advise("Why can't you just say what you want and what you need, don't you think?")
    first, second = advice.notes
    assert first.endswith("Without it they can say what they really think.")
    assert "easier half" in second


def test_three_offers_are_enough() -> None:
    advice = advise("Have you ever lied? What do you hide?", ceiling=Depth.LIGHT)
    assert len(advice.rewrites) == 3
    assert advice.rewrites[1] == "Ask one now and keep the other for later."


def test_a_good_question_is_praised_for_what_is_good_in_it() -> None:
    assert advise("How does this week look from your desk?").praise == "Open, one thing, easy to answer."
    assert advise("What do you hope I keep?").praise == "Open, one thing, and it asks what it means."
    assert advise("What do you want and what do you need?").praise == "Open."


@pytest.mark.parametrize(
    "question",
    [
        "Was würdest du mir gern erzählen?",
        "Was war die schwierigste Entscheidung in deinem Leben?",
        "Qu’est-ce qui te rend heureux ?",
        "¿Cuál es tu mejor recuerdo?",
        "Wat is je favoriete film?",
        "Cosa ti rende felice?",
        "Co cię cieszy?",
        "Что делает тебя счастливым?",
        "你最喜欢什么？",
        "ما الذي يجعلك سعيدا؟",
    ],
)
def test_another_language_is_not_judged(question: str) -> None:
    advice = advise(question, ceiling=Depth.LIGHT)
    assert not advice.is_judged
    assert not advice.flags
    assert "only knows English" in advice.notes[0]


@pytest.mark.parametrize("question", A_FEW)
def test_english_is_judged(question: str) -> None:
    assert advise(question).is_judged


@pytest.mark.parametrize("question", ["", "   ", "???", "12345", "\u202e\x00"])
def test_where_no_words_are_nothing_is_judged(question: str) -> None:
    assert advise(question).notes == ("There are no words here yet.",)


def test_a_made_up_word_may_be_anything() -> None:
    assert not advise("Blorp snarf wibble?").is_judged


def test_the_fields_of_the_command_line() -> None:
    assert list(advise("How are you?").to_json()) == ["open", "focus", "depth", "flags", "notes", "rewrites"]


def test_curly_and_straight_quotes_are_the_same() -> None:
    assert advise("Don’t you agree?").flags == advise("Don't you agree?").flags


PIECES = st.sampled_from(
    [
        "what ",
        "and ",
        "how ",
        "do you ",
        "why did you ",
        "a, ",
        "if ",
        "(",
        ")",
        "? ",
        ". ",
        "or ",
        "’",
        "\n",
        "Ⅸ",
        "İ",
        "like ",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=300).map("".join)), st.sampled_from([None, *Depth]))
def test_the_coach_has_an_answer_to_everything(question: str, ceiling: Depth | None) -> None:
    advice = advise(question, ceiling=ceiling, audience=Relationship.CHILD)
    assert len(advice.notes) <= 2
