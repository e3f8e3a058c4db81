"""The words and phrases that the rules look for; ``*`` stands for any ending, ``_`` for a space."""

import re

from closer_desktop.domain.cards import Relationship
from closer_desktop.domain.coach.notation import whole, words
from closer_desktop.domain.coach.words import NARROW

NARROW_WORDS = whole(
    tuple(map(re.escape, sorted(NARROW, key=len, reverse=True))),
    words(
        """thanksgiving easter kindergarten soccer baseball cricket superbowl homecoming sophomore
        freshman ugly pretty_face crippled cripple retarded spastic moron"""
    ),
)
# Often about a view, a spot or a person's ears, sometimes about a body: a reader decides.
PERHAPS_NARROW = whole(words("beautiful handsome blind deaf dwarf skinny slim wrinkles sexy"))

BLOCKED_FOR_ALL = whole(
    words("dare drink drinks drinking drunk beer wine whisky vodka cocktail prove kill be_honest no_secrets")
)
BLOCKED_FOR = {
    Relationship.CHILD: whole(
        words(
            """sex sexy drunk alcohol drug drugs suicid* self-harm abuse* hit hits hitting weight diet
            fat secret secrets never_told punish* divorc*"""
        ),
        # Parents who fight, and ranking the family.
        (
            r"(?:parents?|grown-ups|mothers?|fathers?) (?:\w+ ){0,3}?(?:fight\w*|argue|arguing|quarrel\w*)",
            r"(?:like|love|trust) (?:\w+ ){0,4}?(?:best|most|more) (?:in|of) (?:your|the) family",
            r"favou?rite (?:parent|brother|sister|sibling|grandparent|aunt|uncle)",
        ),
    ),
    Relationship.COWORKER: whole(
        words(
            """health diagnos* salary religio* vote votes voted voting dating marriage married pregnan*
            body want_children have_children having_children plan_children"""
        )
    ),
}
# A child's card may speak of death when it wonders or is about an animal, once a reader has agreed.
DEATH = whole(words("die dies died dead dying"))
DEATH_MAY_BE_NAMED = whole(
    words("pet pets animal animals dog dogs cat cats hamster* fish bird birds insect* plant plants dinosaur*")
)
WONDER_TAG = "wonder"

# Questions so well known that a similar wording looks copied.
WELL_KNOWN = whole(
    words(
        """dinner_guest desert_island superpower super_power lottery time_machine bucket_list
        crystal_ball two_truths three_wishes younger_self burning_house house_is_on_fire
        house_were_on_fire perfect_day ideal_day life_story first_impression five_years_from_now
        in_five_years ten_years_from_now greatest_weakness biggest_weakness greatest_accomplishment
        biggest_accomplishment most_treasured would_you_rather rose_bud_thorn rose,_bud,_thorn
        year_to_live guilty_pleasure spirit_animal"""
    ),
    (
        r"(?:like to be|want to be|be(?:come)?) famous",
        r"rehears\w+ .{0,30}(?:phone )?call",
        r"last (?:sing|sang|sung|cry|cried) (?:to|in front|by)",
        r"when did you last (?:sing|cry)",
        r"get wrong about you",
        r"misunderstand about you",
        r"made you (?:laugh|smile) today",
        r"a time (?:when )?you failed",
        r"anyone in the world",
    ),
)

# Words that presume what not everyone has; fine where the card is about just that.
PRESUMING = whole(
    (
        r"your (?:husband|wife|spouse|mother|father|kids|son|daughter|boss|church|faith|god|car|garden)",
        r"your (?:own )?children",
    )
)
PRESUMED_FEELING = re.compile(
    r"^how (?:awful|terrible|horrible|sad|happy|angry|proud|scared|afraid|lonely|hard|painful|wonderful"
    r"|great|lovely|embarrassing|disappointing|exciting|bad|good) (?:was|were|is|are|did|do|does)\b"
)
ADVICE = re.compile(
    r"\b(?:have you (?:tried|considered|thought of|thought about)|why not|you should|you could try"
    r"|shouldn't you|couldn't you (?:just )?)\b"
)
ME_TOO = re.compile(r"^me too\b|\bme too,? but\b|^same (?:here|for me|with me)\b")
# Where the coach is stricter than a reader: "what makes a day count" asks for no day, and to see a
# thing clearly pushes nobody.
OPEN_AFTER_ALL = re.compile(
    r"^what (?:do|does|did|has|have|had|makes?|made|would|could|can|will|should|turns|keeps|helps|gives) "
    r"|^what (?!(?:is|was|are|were)\b)(?:\w+ )?(?:a|an|the|its|his|her|their|that|this|your|my|our|such|of) "
    r"|^what (?:is|was|are|were|would) .*\blike$"
    r"|^where (?:did you learn|does (?:it|that|this) come from|did (?:it|that|this) come from)"
)
NO_PUSH = re.compile(
    r"(?:most|more|so|very|as|how|too|quite|see|saw|seen|hear) clearly\b|\bto admit (?:it|that)\b"
)
BARE_WHY = re.compile(r"[, ]+and why(?: not)?\s*\?$")

# What turns a question inward beside the coach's feelings and meanings.
INWARD = whole(
    words(
        """like_for_you like_to like_when like_that it_like what_makes what_made makes_you made_you
        about_you in_you inside_you inside to_you for_you of_you with_you over_you go_through
        goes_through going_on went_on went_through goes_on care cares cared caring need needs needed
        needing want wants wanted wanting cost costs carry carries carried lose lost long_for
        longing mind heart notice notices noticed enough worth courage honest understand stand_by
        stand_for stood_for give_up gave_up given_up let_go hold_on held_on owe owes owed sorry
        peace cannot_say could_not_say hard_to easy_to harder easier hidden hide hiding ready
        remind* surprise* bother* touch* moves moved weigh* quiet ease apart close closer strange
        differently teach teaches taught know_about hear_from tell_you tells_you say_about
        says_about see_yourself keep keeps kept miss misses missed missing griev* ache* frighten*
        enjoy* tired envied shamed over_it waiting pleasure patience picture imagine imagined
        thanked undoes pains make_of made_of get_out_of"""
    ),
    (r"(?:is|are|was|were|be) (?:[\w’']+,? ){0,6}like", r"how (?:is|was|are|were|do you take|do you live)"),
)

# Words that carry no content of their own, for the overlap of two cards.
