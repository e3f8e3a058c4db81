"""How far single words pull the depth of a question, in tenths of a step: figures and words, nothing else.

How it was made: a sentence model (MiniLM, 384 figures for a sentence) turned questions into figures. A ridge
regression on these figures learnt the depth from this project's own cards with their labels, from 556
questions of an everyday forum with mean human ratings of intimacy, and from five small decks whose authors
gave levels. What it had learnt was written down word by word, so that a weighted mean of single words comes
as near as it can to what the regression says of the cards and follow-ups of this project. The words are
common ones of an English dictionary and those of the cards; those that pull less than 0.8 are left out.
"""

# From the most exposing words down to the least.
PULLS = {
    120: """
        feel
    """,
    116: """
        afraid
    """,
    102: """
        feeling love
    """,
    100: """
        longing
    """,
    96: """
        hard yourself
    """,
    94: """
        family
    """,
    92: """
        felt
    """,
    90: """
        hurts
    """,
    88: """
        fear life
    """,
    84: """
        feels regret
    """,
    82: """
        hurt you
    """,
    80: """
        losing
    """,
    78: """
        forgive
    """,
    76: """
        someone
    """,
    74: """
        wish
    """,
    72: """
        loneliness
    """,
    70: """
        trust you've
    """,
    68: """
        emotion failure grief
    """,
    66: """
        hardest regrets vulnerable your
    """,
    64: """
        ashamed difficult hope sorry
    """,
    62: """
        being let mattered relationship yours
    """,
    60: """
        alone believing fearing feelings grieving hopeless promise sad sadness tell to
    """,
    58: """
        comforted disappointment emotionally forgiving lonely lose mistake over
    """,
    56: """
        comfort knew shame struggle trusting
    """,
    54: """
        again apology back brave decision doubt emotional forgiven guilt letting loneliest never say
        shames truthfully worry
    """,
    52: """
        abuse ask betrayal change cry forgiveness hurting knowing raised regretted traumatic troubled
    """,
    50: """
        believe burden changing comforting discomfort faithfully fears forgetful honest loss me mean
        moment sorrow still supportive too torn undone without
    """,
    48: """
        abused apologising cried crying experiences friend frightened having hide once painful person
        rejection resentment shamed situation slept struggles stubbornness uncomfortable upset wanting
    """,
    46: """
        caring commitment confess confession cost courage dumped esteem experience feared gently granted
        hoped lie longed loving not relationships shameful silliness sobbing strength sympathy tear
        through trauma worth
    """,
    44: """
        admit breakup coward denial deserved desire dreaded endured fearful healed lay loves luckily
        matters myself nobody only overcome pain promises raped revealing self separation sexuality
        staying together trouble unhappy unwilling with worries
    """,
    42: """
        adults age anger apologise badly betrayed cheating demands depressed deserve desires died
        dignity distress doubts dream dying fortunately gentleness hate hated have inability lone longer
        loved obligation parting past personal projecting refuse respect same selfish suffered
        thankfully tiring uneasy years young
    """,
    40: """
        away bravery confessed depression devastated differently disapprove emotions everyone expressed
        fail faithful grieve her honesty innocence judged loosen miss missed parent quietly rape
        reconciliation scared scary secret sensitive shy shyly sighs silence suffering surer tension
        though truthful unspoken witness
    """,
    38: """
        acceptance admitting advice anxiety apologised attached awkward boyfriend carried circumstances
        cope desperation embarrassed encouragement ever expressing failed frighten hiding horrible
        jealousy leaving liberation lust marriage mistakes push raising relied reluctantly remarried
        sacrifice secretly stay stayed struggled terrified torture truly truth unseen weakness wished
        worse
    """,
    36: """
        abandoning about ached adjustment adoption affair aloud begged behavior broken brutal care
        changed closure comforts commitments counseling cries cross difficulties disclosure divorce
        ended failing faith forget fright frightens gentler goodbye grasped harder herself hold honestly
        kids later like loyalty messed misery mourning much older painfully personally pity realization
        recovering refused relate sensual situations sixteen stress struggling tearing therapy tough
        troubles turmoil uncertain unreturned waited wishes worst you'd
    """,
    34: """
        aching actions agony all anyway apologized autobiographical bad be become betray certainty
        chance childhood chose compassion compliment concern conscience controlling daughter depend
        difficulty disappoint disturbing ex failures fond hatred held helpless husband individual
        instincts intimate lasts laying lesson lied loser loyal moments moral mother mutual nothing owe
        part passing realizing redemption regain right sadly sexual silences sleepless softly spiteful
        subjected suffer suicide surviving tears teenager tensions tragic tugged unfortunate
        unfortunately vowed when worried wrong
    """,
    32: """
        accept after along apologize autonomy behave belief biggest clinging clung confrontation
        convinced creep dealing dedication deepest deeply denying dependence despair devotion
        disappointed disappoints dislike divorced doubted embarrass embarrassment experiencing faced
        fault fell for giving gone grossed happiness harm haven't hearing helped hers imagined imagining
        insult kept leave lost marrying memories miserable obsession one patience poem pride problems
        promised prostitute psychological pushed realize refuses rejected reluctant rough saying
        sexually she silent single somebody spouse stressed teenage testimony thoughts told twice value
        victim vivid were whispering
    """,
    30: """
        absence accusation ache adopted advances affection afterwards aging allegations although angry
        argue asks awkwardly before begging believable believed beloved blurted boundaries breaking
        child choice comfortable confidence confront crisis dating daughters deal decisions definitely
        depended differ embarrassing embrace embraced ends endure enduring envy escaping excuse exposing
        fallen falling families fought fourteen freedom frustration future gay goals growing happily has
        healing heart heather holding i'd i've ignoring important injuries injury interpreted issues
        kidnapped knocked lack live manage maturity missionary nearly needed now of parental parents
        peace pinched proud pushing recover refusal relation remembering respects reveal runaway
        sacrifices saving scare screwed setback sex shoving slapped sleeps snapped sob squirmed strained
        stubborn survived swear talk telling that time transition ugly understands unpleasant
        unreasonably unsure us victims winces woman worrying wounds
    """,
    28: """
        addiction admiration admits affect affected afterward against and behaviour blame both broke
        carrying challenging complicated concerns consequences convent decide deserving disbelief
        disliked dreaming dreams earlier early ego equality erection father feminism fiercely forgetting
        friendship gratitude harsh heal homosexual hoping independently isolation jerked lasting lesbian
        liked likewise lover manipulation mentor minding moaned needing neglect nicely nightmares old
        openly orgasm other possess private privately problematic protecting punched rejects relating
        relax rite saved says scar scolded secrets seek seems sentence shoved slipped spoken stares
        stranger strangers support terror thee therapist thing thinks tightly trailed transformation
        treated trusted two understand understanding unexpectedly upon vain values virgin whispered wife
        you're
    """,
    26: """
        abandon abortion act admired agreed apologies ass avoid avoiding beliefs bliss cared committed
        consideration conversely counselor cruelty cure dated deceased deepened defensive defiance
        destined detachment details develops dick die diminished disagreement disgusted drama dramas
        dread dreamed embarrassingly encouraging engagement erotic fight fragile frankly frightening
        frustrated funeral gentle genuinely girlfriend grew groin hallway handled hell homosexuality
        hopefully hugging husbands interaction irritation judgement kin left liar lifetime linger lived
        long loose lovers lying lyric lyrics ma married marry meantime modesty mothers my neglected
        nerve nervous none offended perceived poetic pray probably protection pulling question recovered
        refugee refusing regardless relations relative rip rudeness sacred scenarios scold sharing
        shattered silently sister slap soften sounding splitting stories swore thankful tied tore
        tortured tragedy trembling twisted unfairly unwanted virtue willingly wisdom wishing witnesses
        wounded
    """,
    24: """
        accepting accidentally accusations adult advise affairs aftermath aids angered apart argument
        arising arousal assaulted attempts backs beating blackness blushed breakdown carelessly chair
        cheat choked choosing communication completely concerned constantly convince creepy cruel
        custody dear deeds demise departing depends deprived destiny determination determined
        disappearance disorder each envied erect escape escaped ethical evil expectations experienced
        fantasy farewell feminist fighting fit forever freely fulfill gained gives god gritted guilty
        had hear hesitation himself homeless honor hopes if iii illegitimate imagine imprisoned inferior
        integrity interpret involved jealous jerk keeps kidnapping kindness knows ladies laid loosens
        made matter meeting mentally mistress moan murdered murmured nervously no nosy orphan outlast
        own pathetic penetration persecution physically piercing politely practice prayed punching
        punishment pursuing pushes qualities quarrel queer questioning quotes rage ragged reach reacted
        realizes regained reinstated reject relieved relying remembrance respectable respected rested
        resting ripped sake scars seemingly seldom sensation severed silliest softer sometimes spares
        spite stood stretched strong subsequent suck suffers sure survive tattoo terrifying third
        threats tolerate totally touch trans triggered twenty twin twist uncertainty unimproved
        unwelcome vow vows vulnerability wanna weak whatever whether widow wildest willing wit worthy
        younger youngest
    """,
    22: """
        able adopt alcoholic argued arguing aroused assault assumed asylum attitude attitudes awe beaten
        because believes bent between birth blamed blessed blessing blunder cancer climax conceived
        conflict contempt couple cousin cradle crush dad daddy dangers dearly death deception defend
        demanding demons deny dependent desired desperate devoted disagreed discipline disgust donor
        dropped drowning duty easily effort end enjoyment everyday expulsion far former frowned frowning
        gal generous gotta handle hang hanging happier hates haunting helping hesitant hesitate hidden
        hides hooker hopeful horror hugged i'm ill immaculate immortality implied implying inflicted
        innocent insanity intense interpretations involvement killed lady leaned least liberated little
        lyrical maddening manipulated meaningful memorable mental met mine missing motivated motivation
        naked obligations obstacles odd or originally overwhelming owed owing passages patient penis
        people persons picturing pleasing poet pounding prolonged protective psychiatrist pulls quote
        racism reasons recovery remembers repeatedly reunion risks role romance sabotage safest
        satisfaction scenario screamed screams seventeen sheltered shrink sincere sleeping slipping
        sober social socially spent spreading stabbed stalking stand stepdaughter stiffen stranded
        strange strangest stronger stuck succeeding sucks survival survives survivors suspicions teasing
        temper temptation thou thought threat touched trade transformed trembled turned twenties
        understood unexpected wanted weary willingness worked
    """,
    20: """
        absolutely accused accusing achieve achieving acted acting admire aggression altered annoyed
        another argues attraction awhile battered beside blind bold breaks bye choking classmates
        closing commit confronts congratulations convey counsel couples crushing cursing dean defeat
        defining destructive detached diagnosed disappear discrimination dismay disorders drafted
        dramatic dwelling easier ending eternity even every evidence expect expecting expose facing fall
        fascination fathers fatigue financially finding flexibility forced fortunate freaking fucking
        functioning getting girl gladly goal grumbled guy handling happy haven heavy hiss hug imply
        inadequate injured inner instinct instinctively intends interpretation journey judgment kicked
        kicking kinda kissed knelt knocking lasted laughter length lessons liberties lifelong lives
        loses losses loudest maiden mans martyr middle morality multiple nineteen nude obey offensive
        okay ourselves out outcome overhearing owning paranoid partners pass passer passion patiently
        patriarch persisted perspective physical pierce pissed plans pleading poems poetry poor position
        prayer prayers pregnancy previously prison problem propose provoked psychiatric publicly
        punished questioned quiet raises realistic reality rebounds reconstruction refuge refugees
        remain repeated resisted response responses restrained retiring reunited revealed reveals
        revenge ruined sack scowl screaming seem sentences separated settle settling shelter shifted
        shoulders shove sickness slightest society solitary son span spared speechless split spoke
        squeezed staring stiff stole stolen story stripped strongly subtle success sucking sweetheart
        talked teens tense tensed tenure terrorism themselves think thoughtful threatening tight times
        touching traitor trapped troll truer tugging twisting tying unasked unfair unknown unsaid unto
        urge verse violence wants wasted whisper whispers wills women worn wrote
    """,
    18: """
        abnormal accustomed aches adopting advantage aft aged always ambition angrily anniversary
        anybody anymore appreciate approach asking assurance attachment avoided behind belonging bitter
        bout boy butt calmly cares caused cautious challenged charity childhoods comeback comfortably
        complications conflicts consecrated considerations conversation convicted cum curse cursed
        damaged damn dangling daring darkness dead dealt deaths defeats deity democrats depth deserves
        desperately destruction disappearing disastrous disturbed done drinking ease edit eighteenth
        endowed engaged enjoys entrusted erected eventually existence fake fate female fifteen fine
        firmly flee foolish forgotten foster fuck give goodness graduated graduation grandparents
        growled guided heroin hitting holy homesick humble hung ignored illness impossible in incident
        incidents intentions interrogation intervention interview ironically justified kid lacked
        landslide latecomer leaning lengths lingered lo locked loud luck make maria meant medical mend
        miracle mm most move moving needs norms nuns occupy occurring oddly ones opinions outgrow owes
        panic parsons partner passionate perception pierced pleasure point politeness positions
        possessed possesses posthumously pounded poverty practically praying pretty prospective
        psychologist psychology purity putting quite raging ready reason relatives remind reminding
        reminds resigned responsibility retaliation retire revelation rigorous romantic ruin said
        satisfying scarf scowled served shallow sigh slip slips slumped someday somehow speak stepping
        succeeded supporters supporting take tease teased teen teenagers tempted terrible terribly
        testify thicker thickness thin thinking thirteen thirty threaten thy tidies tighter tongue trait
        transitional translate truest trump twins undoes unstuck until vanished wait waiting want warmth
        weeping while wives words
    """,
    16: """
        absent accidental achieved adore advisor ages agree aid almost alright alter ambitions answering
        anyone applies arrogant asked assume attacker baby backed bare beg borrowed bothered bothering
        break bruises bullying calling captivity certainly challenges cheered chick clap clenched close
        clutched cock committing common conception confidential consent conservatives consisted
        continually conversations conviction coupled crept cult daily dame date democrat despite devil
        disability disappeared disappointing disgusting distant doc doe dolly dominance don donated
        draft drunken efforts eighteen else encounter encourage encouraged enlightenment envisioned
        equally escapes essay ethics evangelical exhaustion faint fanny females fired fleeing fourth
        frank freed from frown gag given gonna grace grandma grown grumble hale healthcare heaven helper
        heroine him hissed hit honorable ideal identity ignorance immigrant immigrated immigration
        impose incapable inception independence individuals influence inspiring interventions issue
        judging kiss kissing knee knock lad late learned lengthy liberal lies lifestyle lift lifting
        liking literally lovely lucky madness makes male marries match maternal mature meanings
        medication message miracles mission ml mom moody mortality motto mumbled murderer muttered
        mysterious narrative negatively nicer nightmare nights nosier noticing nun obsessed obviously
        oddest op passage passed passes penetrate perfection persuaded plainly playboy portrayed
        positive postponing potentially practising praise pregnant presence presidency pretend
        pretending previous priorities progressed proposed prostitution protected psycho quietest raise
        reaching real realise recruit reflecting reflects regard religious represent rescued restraint
        retirement retreating risk roommate rose rude rugged scripture second secure seeing seemed
        seeming seminary severely sexy shadow shared shooting shouting shrug sighing sins sisters
        slamming slavery sleep slung softened soon sounds spans spelling statue stealing straight strait
        strapped stretch strict stricter suddenly sulking supervisor surest surrender suspicion swayed
        sympathetic t tango tattoos teaching teachings tender thanksgiving theological therapeutic thick
        tolerance took transforming translated translation trinity triple true unable unconscious
        unsuccessful valentine valuable valued violent visions walking wary wealthy whom wise withdrawn
        witnessed word wrath writing yelled yelling youth
    """,
    14: """
        accomplishments action acts adjusting admitted affinity ago aligned among angel anxious applaud
        appreciated appreciation archaic arguments arrested associated assumptions at attributes autism
        awful babe backing ballad barriers basketball beau beautifully becoming bedtime beforehand
        beginning behavioral better blows bothers boys bra brings brotherhood burned calls cannot career
        chad changes chaos charitable cheer chorus cis clarity climbed clit clumsiest coming commanding
        commune complaint comrades concerning consequence conservative consider converts counts
        criticism crooked crushed curious damage danger dangerous dare decades decided defense defines
        degradation deleted demon departure derrick detour dictate differences differing dirty disaster
        disguise doll donation donors dude earliest ecstasy ed eerie effect encounters everything
        excessive explicit exploited expresses fair feral fights fist fled forbidden forty fraternity
        fulfilled gave gender ghost glory goddamn goddess grandmother greatest grow guard guidance guts
        halfway happens haunted healer hearings help hired his hole hollow honey horrified hostilities
        hostility hot humanitarian ideology ignore imagery immortal implications impression imprisonment
        independent individually induced insights itself jail judge justice karma killings kisses
        lacking leadership leading lecturing legacy liberals lifted likes limitations limp literal
        living locking lynch manly mar marriages martyrs mates mating meditation meet memoir memory men
        mended mercy metaphor misread missionaries modest months motives mystical nasty negative numb
        oath oblivious obstacle off offense oldest on original orphanage pacing pagan paradise
        participated pat peaceful petty pg pleaded political poorly pornography portrayal possessing
        possession practiced predecessor prejudice pretended professionally proposal psychedelic psychic
        punish pursue pursuit racial recruited recruiting relates religion relocation repeating reply
        rescue responsibilities resurrection retaining revision rhetoric rich righteous roll sally
        salvation sanders satisfy scoring scream sense sensitivity sentenced sentiment share shit shows
        shudder significant signs similar singles sixteenth skip slain slave smacked snatched solidarity
        solo sonny sons souls spare speaking spoiled spoiling stare starting stating stingy structured
        stumbling successes sung suspended sweet testified text thank them theology three thrill
        throbbing towards trafficking trained translations truce tuck turning uncle unmarried
        unsuccessfully urging varying verbal veterans vicar volleyball voluntarily volunteer volunteered
        voted wasn't ways we weaker well wen whole winced witch wonderful write writer
    """,
    12: """
        absolute accomplish accomplished accountability achievement activism activist afford alignment
        allegedly ally ambitious anonymous answers anytime appealing approaching aria asleep auburn
        autobiography aware backward baggage banned barking bates beautiful behalf belle belly belonged
        bills bleed bless bloody blow blush bobby bombing boss bride bring bringing bullshit bump bury
        bush candidate cat centered challenge championships chances chant chaplain characteristics
        characterized charm chest choke choose civil closet clumsily collapsed colleague communicate
        compared complain conditioning confident confused confusion consistently continuing
        contributions corpse corresponds countess crossed curiosity damned dates daydream deaf decline
        deeper defended delta denied depending depiction described devastating developed devils
        diagnosis dies disabled discuss doctor dragged drank dropping drunk duchess education educator
        either election equal especially expectation expelled expressions fairest fame faults favour
        finals firing firm fits fitting flesh followers forgave four freshman gain generation genocide
        glad gossip greatly happen happening harassment hart he hometown honored hostage hostile however
        humanity impaired implies imposing impressions inappropriate influences input insane insight
        insisted insists inspiration inspire intact inter irony it's iv john joined josh juggling
        keeping killing labor laden lays leader leaked lent letter licking lightly lingering loft loudly
        mad man manipulate marching martin mason massacre memorial mends milestone militant minded minds
        minister monastic muffled murder murders negotiation neither nice nonetheless norm nurse nursed
        nursing occurrence oddity onto operation others overwhelmed partly pastor paternal penned
        perfectly perfume perspectives pet phrase playoff polite politically politics positively
        practise praised preacher precious president prisoner prisoners privacy projection prosecutors
        psychiatry pull pursued racist randy rap rather reached readily readings realized really
        recruits reliability relies rely remains resign retreat rumors safely sanity scene screw servant
        severe shall shiver shock should shouted shrugged shuddered shut siblings sick side sides sighed
        sin sit snarled snob soft sometime sore sought soul special spending spiritual stab stein
        stroking stud stuffed stung succeed sucked suppressed surgeon surgery suspicious swinging taken
        takes taped teach teammate termination than thief throughout tightened tipped tiredness tonight
        tract translator treat trio undecided undergo undergone unemployment ups urged velvet vengeance
        verses veteran vocal voters voting way weakened wears welfare weren't what wheelchair whipped
        wink winning wound wrestling
    """,
    10: """
        abilities academia accidents acquaintance acquitted adjust advancing ahead aim anatomy
        anticipated appeal arrangement assassination assessment assumption assured athletic attain
        attractive aunt averages awaiting awakening bald balls baptized barred beauty becomes belt bend
        bending benefited bible bleeding blonde blunt brad breast breathless brethren bruised burial
        burning burnt bust calm campaigned cancellation candidacy careful carved carving chaotic chasing
        children choices clearly climbing closely coach colleagues compare comparing comparisons
        compelled conflicting confusing contact contention contribution control coronation corporal
        corresponding costing couldn't covert criticized critique cute dancer darker days deadline debts
        deciding declaration declining dedicated defending delicate deliver delivering deserted
        desirable destroyed detail detention deteriorated developing dialogue difference disease
        distinctly distorted divine divinity doctors doctrine domination donations down drugs dumb dump
        eased edge edited educators eh elders eldest elected emphasis emphasized enjoyed enough entirety
        eventual everybody exaggerated except exclusion exercised expense exploitation exposed
        fellowship fertility few fierce filed firstly five flight forgot fortune forward foul fracture
        front furthest gage gap gasping ghosts glared graceful grades gradually graduate grandfather
        grasp grave gross group ha habit handicap handsome harness hears heel hiatus hire holocaust
        hooked hostages hymn ideals identical idiot idol immigrants impact improvement incredibly indeed
        indirect info initially initiated inmates ins inside insist instability instructed intervene ix
        jewel joining keep killers kinder kitty kneeling knockout lacrosse lamb leaders learner learns
        lectured liberty lick licked limerick linguistic locker longtime lore louder lunged lyricist
        magic magical maid males mama marched mate maybe means med mending miles ministry modification
        mosque mu mum naive narrator nausea neatly nerves nick night noises notion nowhere nurses
        offering often oh opinion opportunity organization ottoman outgrown overhear overheard overlooks
        overly overs pa parted pastoral patients patriotic patriots peaking pen peoples performer
        persistent philosophy phrases physician pillow placement plot poets points poppy portraying
        posed possessions practicing preaching presidential prestige priests priory profession profound
        progress prospect providence pulled rarely rebellion recognize reformation rehabilitation
        related relaxed relief remedy remembered reminded reminder removed replied representation
        republicans resided resignation respond responding rests retained retired retreated reversed
        revival richest ridiculous riding ripping roses rumor rush s safe sang savage scheme school
        scratched seeks separating shaken shook shortest shoulder sing singing sinking slaughter slaves
        smelled smiled smith snoring soldier soldiers sooner soprano sound spanned speaks spirit spirits
        splits spontaneous stance stared starving steal steals step stings stony strangely stretches
        stretching stricken student stumbled supervision surgeons surprises survivor syndrome talking
        tangled teacher tentatively terrorist texts thorn ties timeline timing tomb tomorrow
        transferring traveled travelled treatment tricky tries tucked uh undefeated unlike unveiled
        upstairs vale veil violated waitress waived waking war warning warns whenever whose within
        wobbly woke worker worship written yell
    """,
    8: """
        ability abrupt academic accident account acknowledge actress actually administration afghan
        agrees ah aide aims alleged am ambulance amir amount amounted angels anticipation appearing
        appetite army arrived arriving arsenal as aside aspects assistance assuming assure attacked
        attempted attorneys attracted attribute august authority backwards bang battle battles beef been
        belong beneath biography blond blues blurred bodyguard bone bonnie boot bother bounced bound
        breasts buried burn butler captured caretaker catholic caution centers character charges
        charities chill choir chosen church claps clear cliff closer clothes coffin coincide coincided
        collapse collar colt comment comments communist companion compensate complaining complaints
        comprised conceal condemned conduct confederacy confederate confined congregation congressman
        conscious considering consort contemporaries contributing controlled convenient convincing
        cooperate correspondence counting court courtesy covenant cover cowboys cracked crap created
        criticisms culminating culture curved debt deed defeated deities denounced depths descent
        description destroying detailed developmental differed disappears discharged discussion
        disguised distance dollar dollars dominated don't doomed door dress drew drowned drug due dull
        duration elder elevator em employee enemy ensuing entirely ethnicity excitement exile expenses
        exquisite extreme facilitated faculty farther fascist fat fifth filthy finally fitted flinched
        fool foreign forwards founding frequently friends fully funk gangster gauge generations
        gentlemen gets giggled girls gods going gospel gotten gov grandpa grim grimaced grove guiding
        gunfire gymnastics hamlet hanged hangs hardened health heaved height hereditary hiring history
        holes holly housed how's hunger identified identifies identities inducted infection influential
        informed initiation inquiry interactions interpreter interviewed isolated johns journeys joy
        justify kick kicks killer knot knots lacy latter lb lea league leak leans lee lets liquor
        listening lock looking lord luxury manner manning march mare mas meaning meanwhile measurement
        mike mile mister misty mocking modeled movement ms multi mute mystery mystic mythology nap
        necklace negotiate nevertheless nineteenth nipple notorious obliged occasions occupied office
        opposed oral ought our overlooked overseas pace packed parallels pardon patriot patty pearl peck
        peer penalties pink piss placed plan pledge posting potential pounds powerful predicted present
        prince princess privilege propped prospects protector protestants protested publicity punch
        punches punk quarterback quest quieter radical rebuild rebuilding reform regards relaxing
        release religions remained remake remember reminiscent removal renaissance rendition represented
        representing requests resistance responsible rest returned reward rights ring risky run rushing
        sac sacked saint saints salary sanctuary satin satisfied save scandal scarcely scholarship
        scholarships seconds secured seeking sensed serious seriously seven seventeenth seventy severity
        shaped shivered shivering shocking shot shown similarly since sits skin skinny slack slash
        slightly smelling so sofa solely solemn sparing spine stair stake stalked standards stepped
        strengthening strip studies stupid successor suffrage superiority supernatural supporter
        supports surgical surprisingly suspect suspects sweaty symptoms team teammates tempered tend
        tendencies tentative terrorists thanked the theft theirs theologian theoretical thereafter
        throat tightening toilet tone tongues toxic transferred translates transmitted traveling travels
        treating tribal troy tuition tumor turkey twelve twilight unannounced unaware unclear undercover
        unlikely unpopular unrelated used uselessly utter utterly vampire vanity vault verdict version
        vicious victories violet volunteers wade waist waits walked wan was washed which whiskey who's
        wicked world wrought yesterday yo zen
    """,
    -8: """
        academy accompany accuracy acquire additional adds adorned advisors aerospace aimed airing alarm
        algebraic alternate ambush amounts analytical anarchist ancestry anchored animal ankles
        announces apostles appealed apple arbitrary archbishop archdiocese archer armored arms arrow
        artillery artists ashes ate attested attic attract augmented awaited awesome axe balloon barrel
        basement basilica bath bathing baton batted beach bears beta beverage biological bite blinked
        boiled bomb bombs bonding bonds book books boots bored boundary bowl bowling boycott branch
        brass breathes brightly bubble budget builder bus businesses but ca cadets cafeteria calculate
        calf cam camel campaigns campuses canton capacity cape capitalist caravan catcher cave cavity
        cello certificate certificates certification chambers chapel charging charts chat chestnut chi
        chin citizens classics climbers closest cobra coconut coffee coherent cola collaborative
        collective collectors colonies colorful column columnist comedy command committee communes
        community comparable compartment compliance composing concentration concepts concerts conclude
        concord confirming consolidation constable contestants contracts contributes coordinator core
        corrected costly counties coverage craft crater crazy create credits crescent crook cs curl
        cyclist cylindrical daemon dale dams debut declaring delegates deliberate delighted dental
        descend descended designing dessert detected detectives determine diagnostic diet discount
        discovery discusses dispatched dissertation dissolution dive diverse divide diving division
        divisions doors dorsal downtown drill drop drums duck eagle earn earthquakes ecclesiastical
        economically economics economist economy edition eds effectiveness elect electorate elephants
        emerges eminent endorsed enforcement engaging enhanced entertaining envelope equation equipped
        es essential euros evenly exactly examinations excavated exclaimed exercises expanded expanding
        expansion expeditionary explicitly explode exploit extant extensions exterior extra eye eyebrow
        eyeing factions factor factory fairly falcon famed farmer farmers fence fencing fern fiddle fill
        filled filmmaker filmmakers fin fingers finite fix fixing fixture flashing floors flowed flute
        fluttered folklore following forge formation formidable fortifications frame frantically
        friction frost frying functions furthermore fuzzy garbage genesis geography geometry gift gin
        glancing glass goalkeeper governance governing grabs grand grape grapes greeting grinned guides
        halo hand handles haze head heading heap heavily here hid highlight highness holder holiday
        homework hooks horizon horsepower hovered huh hundreds hunting inaugural incoming incomplete
        incorporation incredible indigenous inequality informal inhabited inning innings inscriptions
        install instead instrument intend interim intrigued introduced investigate involving isles
        italics judicial junction junk justices kettle key kilograms kit knight knights knob ladder
        lateral laws legally legs liable libretto linguistics listens litter loan loans locomotive lotus
        lounge low madras mainstream maintain maintaining makeshift manages manga mapping marble mars
        marsh marshal marvel matches meadow meals melting metro mighty millionaire minority minus mod
        monumental more morocco mostly mouths mushroom mustang mutter nationalists natives nature naval
        neat neighbors newcomers noel obtain occupational occur offers officers operas operations
        organizing oriental outward oval oxford pale papal parcel parole participants paste patted
        peculiar peninsula per phases phoenix photo physiology pig pigs piles pilots pistol pitched
        pitcher plague plantations poisoned poked policy poll polling popularity posterior pottery
        preferred preparations prepare presented presenting preserving primary principal principles
        printed pro probable proceeded processing proclaimed product prone protect public publishing
        purchased qualifying quantum queens rack railing ramp ranch ranks rapidly reader reaper
        receivers recording recordings reduced reducing referendum reign relics reorganization repair
        reporting reproductive require required resembled reserve restoring restrictions retains
        reviewers revolution rhythmic rib ribbon rig river roar robust rolls room round rounded
        routinely ruler ruling rural samples samurai sandy sank sax saxophone scheduled science
        scientific scope screenwriter seal seals searched seat segment seminar sessions sewage shanghai
        shield ships shore shores shortage shorts sighted sign simplified simply sims singular skating
        ski slalom sliced slogan slow smaller snail solving sophisticated sort south sovereignty
        specifically specimen spies spinning sponsor spur squad squadron squared staff staging stained
        stamps stands stars startled steadily steaming steel stop store strategy strokes submit
        substantially succession such sued supplied suppose surge surpassed surplus surprise survey
        swaps swords tackle tactical takeover tall tallest tank tapped tapping tar tenants tends then
        theories thigh those thrust tin tissue tones tooth topic topics tor torch torpedo tow towel
        track traditional transmit transporting trials triangle troupe trousers turtle unions unlimited
        unopposed upcoming urban vaccine valleys van vaudeville venom veterinary victor villagers
        vineyard violations virtual virtually visa visited wagon walled warned watching watt waved
        weaver weekly weighing wellington whales what's wheat wines winger winner withdraw worms would
        wrestlers xii xiii xiv
    """,
    -10: """
        accession accessories accordance accounting accreditation agriculture alarmed albums allow
        amused announced annually anywhere apartheid apples applications appoint appropriate approximate
        ark arrangements assassins assistants attendant auditorium available aye baked balancing barney
        baron barrister bases bassist bat battleship bay beams beats bee berry besides bidding bike
        billion blanket blankets bloc body bombardment booth bought boulevard bounds bowler breach brief
        bright broadcaster broadcasting builds bunny butter buzz cab call cannon cap cardiac carpenter
        cash casino castles casual cease cell chancellor chapters charge charting cheerfully chef chess
        chuck circus clans classes classic classrooms clearance clement cliffs clock codes coding
        coefficient colder collaborations collect collections colon colony combined compete complement
        completed composed concluding conducted conducts cone congregations congress connect console
        consonant consonants constituted constitution construct constructed constructing consumption
        contacts contender contested continuously contractor conventional cord cork corn cotton coup
        crafts creative creators credit crisp crowned cuisine customers cycling damp daytime debated
        decides declare declares decoration decorative decrease definite dell deluxe denote dense
        depicting deputies derby design developer devised diameter dice dig dire direction directive
        discover discoveries distinction distinguish diversity dividing documents dose dozen dragons
        drain draining drawings dug dukes dusty earthquake echoing editor effective elbows elementary
        eleven eligible elm elsewhere embarked embedded emerging empire employing enabling encore
        endangered engineer engineers enhance enhancing enlarged entering entity entrance envoy
        equations evenings evolution exceeded exceptionally execute existing expand explain explains
        explanations explosion extension extensive extinction eyelids facilitate facility familiar
        famously fang farming fascinating feed feeding fees feet fender fiat fiber fills financed
        fingertip firearms fish flaming flipping floods floral flotilla foods footage foreman fortunes
        foyer fragments framing freeze frontier fuller fundamental funds furniture gallons gather gaze
        geographical gleaming goes goods graffiti green greet grey grocery ground grouping guild guitar
        handwriting hangar hawk hence herald herb heroes highest highland highway hobby horses hotel hub
        hurricane illegally immunity increase incumbent indicated ink installment institute instituted
        institutions instructions intellectuals interceptions interests international interval
        introduction invaders investigations investments invited iris issued jam jar jeans keel kind
        kingdom kiosk labelled labels lake lam landings lap laps laundry learning lecture legitimate
        lend leopard lighting likeness linen lineup lion lists locations lodge loop lunar magazine mail
        makers managed manifest mansion manufactured margin maritime marked massive matrix mausoleum
        melodies mentioned merge meridian meta method metropolitan mildly milk minorities missile mold
        monthly morrow mortgage mound mural nail name narrowed neighbours nest newcomer ninety nostrils
        numbered observers offset operating option orange ordered organs orientation originates origins
        ornate overseeing overturned owns paperback parishes particularly parts passive patches
        patronage peel performance pharmaceutical pharmacy phenomenon photographic photographs piano
        pilot pinned plains plateau plots podium policemen polo porter postal postponed prairie
        preceding premiered preparation prescribed presentation presentations presiding presses
        prevented preventing princes privileges procession professional professionals profit program
        programmed programming prop proposition prosperous provider puddle pump quantities quick raced
        raids rail rained rainy ranges ranked rapids rapper rates ratified ray reaches rebuilt receive
        recipe reddish references reflect regeneration registration remarkable rental requiring
        researchers reservation reserves resolution restored retail retells returns reverse rewarded
        ridge rift roaring rock rocket rows royals ruby ruled rushed rust sail sales salt satirical
        savannah saw sciences scrambled search selected semifinal separates session settlements setup
        shades shareholders shark sharply shin shire shoots simpler situated sizes slowed slowing slows
        smile snow soaked sol soups sour sox sperm sphere spider sponsorship sprinter stalls steam steep
        steering stimulus stock storage stored storey stove stripes stronghold subscribers suggest sunny
        suns supper supplies sustain swan swelling swiftly symmetry tales tally tavern tech technology
        telegraph temples thanks therefore thesis thrilled thriller thrown thus ticket tipping tissues
        titled titles toes token tonnes torque touring towers townships tracing tractor trading
        traditions trams transparent traveller treasury tribes tricked triumph trombone tuned tunnels
        unanimous underground underlying undertook unison unpublished unused upheld urgent valley
        variable variants verb videos viewing villain visit visually vocational vogue volcano wales
        walls warm warming watched waters watts wherever wide widened wider winged wool workers wren xvi
        zip zombies
    """,
    -12: """
        abolished absurd acceleration access according accountant ace aces activation active
        additionally addresses adjoining administered administrative admiral advanced affordable
        agricultural alias allowed amateur amended amid amongst angled animation annex apartments
        apostolic application arbitration archipelago architects archived archives areas arena arises
        armament article ashore assets atop authorized axle bag balcony banana bands banner barber
        barked baroque battalions beasts beneficial blade blend blinking border brackets breakthrough
        breath brigade broadly brow bubbles bundle buy buyer buyers calendar canals canon captains
        cardinal carpet carriage cartoon cartoonist category cells century chaired chairman charming
        charter chemistry chewing cigarettes citizen city class clips cloud cockpit coffees collection
        colour combinations comic commando commands commodity comparative competition competitions
        completing composer composition compositions conclusion concurrent conducting confirmed
        confiscated considerable consist consists constituency consultant consuming contents contractors
        convened convoy copyright corrects cosmic coughed councillors coupling crashing creates
        creatures crowds cultivated cup currency curriculum curtains cylinder dairy darted day decay
        deer definitive defunct demolished departments deputy derivative derive derived did digitally
        diner dining diploma direct districts diver documentaries dolphins downhill draws dried drifting
        drilling drops drought dual ducks ea east economies edges editorial electors elf elk elves
        emirates empirical enclosed enforced engineering enterprises epidemic equity errand establish
        established example excavation exception exhibited expedition explores explosive extinct
        factories faculties farms favourite feudal fibers filling fined fire fixtures flags flashlight
        flats flick fog foil forms formulated foundations freestyle french fry full functional gala
        gasoline gear general generals genre glasses glazed glue goats gravity guess guests guitars gulf
        handball handy hatch hay heats hierarchy holders hopped hungry hunter hurricanes illustrate
        illustrated immune import imported includes infinite ingredients initial injected injection
        instances integration interdisciplinary interesting interference interstate introduce invention
        inventor investigative invite iron japan jeep joker keys knighted lab label landowners lane
        largely lately latitude laughed layers leagues legged legislative lighthouse lights limbs mace
        magistrate magnet major malaria mall mandated manifold manufacture margins marketing mass
        measure mechanical merchandise merger merging microphone midland minimize models moderately
        monkey moth motion mph mud muddy musicians nations neighborhoods new newer next nominated
        northeastern northward noted noun number nuts observation obsolete occurs olive onions opera
        orchestra ordering organize orioles ours outlook pacific packs paint pancake pepper percussion
        philosophers photographers picnic piers pin pirates planes planting play playground poison poker
        population portions portraits pots pour practitioner precinct preface prefix prehistoric prelude
        prevalent print prizes proceedings producer productivity profitable profits programs prologue
        promo promoting property proportion provision pseudo pupil purchasing puzzling python qualifiers
        races racing raided railway razor reads realm recalls remotely renamed renowned repaired
        repertoire replay resumed rising robin robots roof rooms rounds rs rubber rumble salesman salute
        sanctioned scenery scheduling segments selection seller senate sensible sequel sequence setting
        sharks sharpened shed sheets shelf shipyard shirts shopping sights size skate slope sly solve
        soundtrack southwest southwestern specialists spectral spectrum squadrons square stack stain
        standard starring started statewide statutes steer stellar stick stoke stops striped structural
        structures styled styles submarine submitted successive sufficiently summit summoned sunset
        superintendent superman supplying surprised sweep swell syntax tactic tag tanks tasks taxi
        technician technicians telecommunications televised terminus territories texture theaters
        theatres thirsty tidy tilt tire topology toured tournament township traces tracked traditionally
        transaction transcription transformers transport traps travelers travellers treaties tremendous
        trophy tsunami tune turtles twitch ultimate ultra uses usual vanguard velocity verified viva
        wagons waiter washing wasp wavered wax welcome wheeler wherein whistled whistling wild wing
        wires withdrew worm yards zinc
    """,
    -14: """
        absorb absorbed acclaimed accordingly acid admiralty alpine already amazed ambient amenities
        amidst ammunition analyzing android angles annexation announcer anthology apex architecture
        archive arctic arranger array audit avalanche background bacteria bacterial banker baseman bass
        baths began begin beginner besieged big bind bishops bits blog boiler bones bonus bordered
        borders bowled box bread brigades broadcasters broader bulldogs burst bursts bushes buying
        bypass cabinet cable camera canary capital captained capture captures categories celestial cent
        ceremonial certified chamber checked chromosome chronicle circled circles claimed clarinet claws
        clerk clocks clouds clue coast collided columns commissions companies comply compose composers
        computational concerto concession conference connecting consecutive conservatory constitutional
        consul consulting contained contains contaminated continent continental contributors convenience
        convention conventions cooperative coordinate coordinated correspondent cottages countries
        courier courthouse courtyard cows crab crawling creature crews cricketer criterion crossword
        crowded crystal cups cylinders dart decommissioned decreasing demolition demonstrations demos
        denoted derivatives desert designation destroyers diagram dial didn't digital digits directors
        disciplines dishcloth distinctive document documentation dominion doorstep dots drained dubbed
        eaten electoral elevations elite emblem emerged emergence emperor enables encoding energetic
        energies entered entities equipment era estimated etc evolve exhibit exhibition explosions
        exports eyed eyes fantastic faster ferries fest filmed financing firms flank float floating
        flooded flooding flora flowing fluent flyers forum fragment freshly fueled furnished gallery
        gardener garrison gem geology gestured gestures gigantic glacier glance glove gradient grenade
        gripping guerrilla guessed hail hairs halt ham handbook hands harmonic hat heavyweight
        helicopter highlands highlights hop hotels hour huge ice icon include incorporate increased
        industries influx inhabitants inhaled innovation insignia intelligent intermediate internally
        intervals inventory inverted invest inviting isle its jacket jackets jaws jays jockey journal
        journalists judiciary km lamp laser law learn leased lectures led legislation levy liege light
        limited liner linked locally lookout lungs maintains manor map max maximum mechanic mesa
        metabolism meters metropolis might mini mixing modified moist moreover morphology mosaic moths
        motorcycle motorway multiplayer namely national nationals neighborhood news nickname node
        nominees noon noting object observe offerings offices offshore oil omega opted optimist
        ordination ore organizer originating outline oversaw packages pad painters palace pan papers
        parkway passports patent patrol patrons pattern pavement pawn payment pear performs perimeter
        pick picks pioneered pits plagued platform platinum pole polynomial polytechnic populations
        posters poured precedent precursor prefect premiere premises procedure proceeds produced
        producers production productions promotes protocol providers pulse receiver recently
        recommendation recycling redesigned reduces reforms reggae rein relatively reliance remote
        reports representatives reprinted resident residents revenue review reviews revolves rhythms
        rode rodeo sample sandwiches sanitation scales scattered scrapped searches seats secretariat
        sections sedan seen semifinals series serum shares sheet shell shields shoes sidewalk sideways
        simultaneous sip skater sketch skilled skipped slam sleeves slick slippery slot soda sonata
        sorted southbound spin spire squinted stall startling stokes storm storms strains street stylish
        subscription suburban sugar suggested suggestion suites suits sulfur summon supplier supply
        surged surroundings surveys sustainable synonym systematic taxation tempo terminal terrace thumb
        tiger tilted tobacco tomatoes tornado torpedoes tourism tours tower trace triangular tribunal
        try turf turns umbrella underwater unified uniforms unity utilize vacant vacuum vertically
        victorious villages vine viper virus vista vitamin wallet warlord waterfall weaving wet wicket
        willow wind wingspan worldwide yard
    """,
    -16: """
        accessed accounted acres acronym adapted administrator ads affiliated aircraft airport
        allocation alloy alternative alternatively alternatives aluminum analyst analyzed animated
        annals apps asserts asset astronomy auspices automobile autonomous balance bank barrage barrels
        base basic batch battery beacon beans beard begun bicycle billed bin boiling bounded branded
        broadcast bureau buses buttons can't cans canvas capitals cardinals carnival catch catering
        chips cinemas cinematographer citation cited classical classroom cleaned cleans clearing clears
        closed coastal coat cold collected comics commercials commission commissioners competitor
        computer computing conductor connected connector constellation consulted consumed container
        contributor cooler crashes credited crest crust current custom cycles daylight dealer dealers
        decorated depicts designated designs desk developers device digit din dipped directing disc
        distinct distribute distributing distributor dot drawer driver drives duchy dwarf editions
        efficiently egg electricity electrified employs enable energy enforce enters entries entry
        episodes excellent exempt exits expeditions experiments expert experts external feeds festival
        festivals finalists finch fingertips finishes fires fireworks fiscal fisherman flare fleet
        flicked floated flourished fluid font forecast formations formats formed formula formulation
        fossils fraction freeway galaxy genres good got greater grounds grouped harbour headquarters
        helm homes houses hunters hurry images immense improvised industrial infectious installed
        institutes instrumental instruments integral integrate intending intensive interior internet
        islands issuing jumps jurisdiction knuckles labs landmarks laptop larger layer layout leaves
        lending lends lens limit lined link listing livestock loading locals location locomotives loops
        lure majesty majors mantle marker markings mentions merchant merged midway miniseries minute
        mollusk momentarily monarch monarchs monarchy mortar motif motioned museum nails nationwide
        naturally networking neutral newest newspapers nickel nicknamed northbound notebook notices
        nouns nuclear officially operator operators orchestral overhaul package pads palm paramount
        parked participates partnered paused peaks peerage peered penguins pets philharmonic pianos
        piston playable plug plural pocket pod polar polish portal postgraduate potato pouring precise
        premium presents prevailing printing process prohibited project projects prolific promote proof
        properties prototypes quad qualifier quintet rabbit radiation rams ranking rankings rat
        reactions receptors recipes redevelopment refer referee referred regulate regulation reorganized
        repairs republic retailers retrieved rink ripe rivers rocks rod rotation salad salvage sampled
        saxophonist scattering screen sealed seas sec seed seized select sellers sells semi shapes
        shareholder shiny shrimp shuttle signaling sipped skies slab smallest solicitor solution
        sovereign spa sparked spawned specialist specialty spheres spikes spy sq squads squares starts
        stem stereo stocks stores strips stumbles style suburbs suitable sun supermarket superseded
        suppliers synthesizer tanker temperature temporary tents textile thereby tigers toast toss
        tourist towed traders trawler tuning turnpike unit units upward vapor var variety vehicle vessel
        vice viewers vii villa viral vowel vowels warships watered waterfront weapons wheel wholesale
        wings winters woodlands xv yellow zombie
    """,
    -18: """
        acclaim accredited adapt adaptations advertisement advisory affiliates airports algorithm
        altitude amazon amusement approved architectural area arrive arrows artery attractions attracts
        auction auxiliary awarded bake bakery baronet batsman bean beaver bees binding birch birds bites
        boats booked bordering botanist breeds brewers brightness broadcasts buildings caliber cameras
        cannons capturing cards carmine cars carves cascade catalog catches cellular centennial ceramic
        chassis chile chimney chow chronicles cinematography circular coastline codex coliseum collector
        commemorative commercial committees compact competitive compilation compressed comprise
        concentrating concrete consequently conserved consume contain convex coordinates coral courses
        crawl crawled cricket crown customary darts defender deposit depot designed destinations
        diagonal directions disk display displayed divers dolphin download draw drawing dusk dwellings
        emerge engineered enormous enter enterprise enthusiastic entrances environments erosion erupted
        evergreen evolutionary evolved exchanges exhaust explorers export exposition eyebrows fancy
        farmland fastest featuring federation fetch fishing freelance fresh frigate fruit gamma gas
        gears generalized glider globe grain graph graphics grill guinea gum hammer hardware headlights
        helmet herbs hobbies homestead host hosted hosting hovering hulk humid hundred implementation
        imports increases index infinity initiatives institutional instrumentation intel intended
        intersection introduces invasive keyboard kilometers knives labeled lamps lantern lattice leaf
        legislature leisure lever lighter lime liquid localities log logo looks machinery magazines
        magnetic main mainland market materials metals meter methods microwave miners mix module
        momentum monkeys motifs mounds municipal municipalities natural neighbourhood network northern
        notable noteworthy noticed null numerical objects ocean operate order organizers oriented origin
        outdoors output oversight paper passenger patents pencil pending peripheral perpendicular pile
        pins pioneering pipeline pitches planet plant planted plasma plaza pollution popular populated
        portable powder presently preserves prints produce produces programme promotions proportional
        province pruning publications purchase quarters quiz recommendations reconnaissance recreational
        reduce reel regular render residences resort retailer reviewed ridges riverside roadway roots
        sands sap scoop scrap selections seminars sends sequences shuffled signature signatures site sky
        slate slots smooth snails sparkling spatial specification specifications speedway spiders
        sponsored sponsors spots spotted spruce stables static sticker strategic studio subcommittee
        submarines submerged suburb suffix suite sunglasses surrounding surveyed swamp symmetric
        symphony table tax technically technological test textbooks thermal thumbs today tool tossing
        tourists trader trout umbrellas unofficial vase vast venue viable vibrant vines viscount visits
        voltage walkway wandered wheels whitish windshield wired wooden woodland workshops yellowish
        yields
    """,
    -20: """
        accordion acre advertising agent airfield airways allocated allows amphibious analog analysts
        answer artifacts artificial assemblies astronomer astronomical autumn backdrop bags bait bandits
        banking banks barn beaches bearing benches block booklet botany brother button carriages
        cassette catalogue cc central ceramics challenger check checking chemical chemist chiefly
        circulated civic cleaning climate coal coaster colliery combination commentary commerce
        commissioned commonwealth competitors complexes concentrate connects consumers containing
        contest continents cooled copper coupe crucial cruiser database databases deck declared
        detailing detect developments dinosaurs dip directed displaying disputed does drivers drone
        dynamo eastern eats editors efficiency electric electrical electromagnetic element elevation
        emerald emperors encoded environment estates estuary evening everywhere experimental expertise
        facilities features file fireplace flickered flies flip flowering flows food fork fossil
        fountain frames frog fruits furnace fusion galleries generated generic geographic giants gill
        globally grains granite greens headlines heating holdings horizontal humans hurried hydraulic
        idle imperial indicator interactive intercept interrupt inverse investors invites jaguar jaw
        joke lagoon lakes land launch legal lenses library lobbying local locality mandolin meadows
        middleweight miniature modern modules mountains movies municipality museums nearest neighboring
        nets networks ninja north oak observations official opposing optimal oracle orchard orient
        originated oven oxygen paints palms parliament parliamentary patented pathways penguin pier
        pioneer pipe pirate pistols playback popularly porch potatoes precision primarily probability
        programmes prominent prominently propelled protein provides pumps pupils purchases quarry
        quarterfinals racecourse rails railways ranger rapid ratio regional rendering reservoir resource
        resources respiratory restaurants rides rifles roads rods root route routes routing rover rovers
        sails sale sand sandstone script scroll seasonal securities selecting set shells shelves
        shopkeeper sierra signal simulation slides solutions solved sonic sources southeast spacecraft
        specials species specified specimens speeds spherical splash spray squash staple station sticks
        sticky streamed substances super surrey surround sweeping symphonic tables tablet tails
        technologies temperatures terminology theme themes throw tour tournaments tracks trails
        transactions transmitter treasurer trucks unanimously valve veins venues vertex vertices
        villains volcanic watches waves wickets wooded yield
    """,
    -22: """
        absorption accelerated adjacent aerial affiliate afternoon agents airborne algorithms amino
        angular aperture apparatus approximation aquarium articles asphalt asteroid audio auto
        automotive avid axis balanced bamboo bigger board boost bowls brake brand broker bug builders
        cables capped caps cartoons centimeters chalk chartered chemicals circuit cites citing
        classification coalition coats coins combine commenced commentator communities composite
        comprehensive conferences congestion conservation consortium consumer containers cooling corner
        councils countered creek crops crystals cue cupboards dash decisive descending detector devices
        directory disposal distribution docks dodge drainage drains drive drying dust eclipse enabled
        eruption essentially examiner experiment expressway fast featured fins flicker folder forks
        fungus fuse garage generating generators geological geometric get giant glucose gravel grazing
        hedge highlighted highways hives hosts house hunt hybrid hydrogen icons ignition illuminated
        illustrations illustrator indoor infrastructure initiative inland innovations innovative
        integrated investor keyboards kingdoms liver lobby lumber manufacturers markets marshes mascot
        merchants mint missiles modes moisture mono motor mountainous multimedia nodes nominations
        northwest notably nutrition occupants oceans operational orchestras ordinance organic organism
        outlet outside owl parameters parking pavilion perpetual pines plaque plaster pool powered
        prevent principally printer prize productive products proliferation proportions prototype
        provincial puzzle puzzles racer radio rally receives recommend recorder rectangular region
        regions register registered rendered renovations restaurant reviewer roughly rule scraps sector
        seeded server servers settings showcase shrub sites software soil source specialized spectators
        speed spring stream streaming stripe surfaces surfing swim swirled swirling synthetic system
        tablets teeth terminals terrain thorough tide timber tires transmission transports tray trends
        tribune tricks tube tunes unsigned uranium using utilities utilizing vein vendors venture
        ventures via viceroy viruses wavelength wharf why widely wood zone
    """,
    -24: """
        abbreviated accumulated activated advertised advertisements aforementioned ant arcade ash atomic
        audible axes bikes binary blades boxes branches brands bulletin busiest calcium canonical canopy
        cardboard cart caves cement channel charcoal chords circuits classified cluster combining
        combustion comet configuration consolidated constituencies constituent contests corners could
        desktop diesel digest discs displays dunes efficient eggs elements encompassing enzyme favorite
        feature files fishermen flagship flint flour flux foothills forest foundry fungi garnered
        generate generator glanced global gloves google graphs grass gravitational hemisphere
        inaugurated incorporated incorporates infrared inspector journals kinds lawn licensed links
        listen machines manufacturer maple mapped maps markers masterpiece mechanism mechanisms membrane
        mercury mice miner mineral minerals mode monitoring monopoly mornings neon net newsletter
        newspaper numbering oaks opens outskirts overview packet parameter parcels parks pathway patrols
        pedal pedalling pine ping pitch platforms pockets polymer pond ponds potassium preliminary
        presenter preview prime principle proteins radioactive radius receptor refined resorts resulting
        robot rotary rotating routed sampling scaled screens sectors shoreline sink slopes snack soak
        solar specializes spectacular speculated springs squirrel standardized studios stylized
        subdivision supplement switches syndicate telescope textiles tracking traffic tropical typhoon
        useful valves vector ventilation visitor watch weather week wheeled whirled wildlife woods zoo
    """,
    -26: """
        air alphabet annual aspen backyard basin batteries blocks botanical brakes branding brush
        cabinets canyon cedar channels chip coin collects commentators commonly competes component
        compulsory computers contamination controls cookie cruisers currents cyclone dashed decreases
        density deposited detection discontinued dock domain earth electron electronics electrons
        ensemble environmental enzymes establishments exhibits explosives exported extract fisheries
        forestry framework fridge fuel functionality garden generates glacial glossy halted hats
        headline helicopters hypothesis implementing informs installations integer intercontinental ion
        irrigation kernel laboratories laboratory lanes large largest launched launching logging look
        lowland maintenance mammals marketed meal midlands mixture modular monsoon motorcycles mouse
        northeast oceanic online operates outdoor oversee page palazzo peering permit petrol petroleum
        pipes planets poles populous probe processor processors promotional propulsion provinces
        provisional publisher publishers rainfall rats registry renovation residence residential roofs
        royal rpm rules scenic scripts see seeds sensor shale sketches smoothed southeastern space
        speakers starter stems subdivided subsidiaries sunrise surface tail termed textbook tile
        trademark trees types upstream utility varieties vicinity visitors walnut widespread work
    """,
    -28: """
        acids advised aggregate algae analogous animals annexed antarctic aquatic arbor arid atoms
        automatically automobiles bats bays breeze brilliant brushing chrome cleaner clusters come
        commodore commons compass compiled components comprises controller countryside crop cupboard
        dishes dissolved distributed driveway dry elemental eliminate eliminating encyclopedia endemic
        equilibrium expo extraction fauna flickering frogs game genera home implement implemented
        incorporating inlet insect intersects invent lands landscape larvae launches libraries license
        licensing linking lively manual marketplace mining molecular niche nucleus optical orbit
        organisms particle patio periodic pigeons planetary podcast pools portfolio principality
        processes propeller publishes radial rain rainforest ram recommended reef regulated relay report
        revue roadside rooted runoff satellite scan scanned sensors shops siding small socks sodium
        soils stationary stations surfaced symposium synthesis technical tiles trend tributary universal
        vectors vegetable vehicles vessels waterline wavers web websites wireless
    """,
    -30: """
        abundant atmosphere atom automated automation basil beginners breakfast brows brushed card
        catalyst circulation coated coating comprising confluence convergence defaulted directorate dish
        dispersed domains downstream eastward ecology electronic emissions engines extracted frequency
        gases grid hydroelectric jungle kitchen landscapes livery logs machine mobile molecule monitor
        monitors motors naturalist nominal ordnance outlets oxide panel perennial plate predominantly
        prefecture processed protocols rays refrigerator refurbished renovated rotor subsidiary
        substrate surveying surveyor tailed tertiary there tree watershed window zones
    """,
    -32: """
        bandwidth boards broadband buffer cache carbon cartridge chloride combines diffusion explorer
        filter foliage forested forests freshwater fun gardens hectares humidity insects inspection
        intake invitational leaflet licence limestone molecules morning orbital ornamental oxidation
        precipitation premier quarterly reactor regulations scanning shortcut specializing streams
        subtropical surf syndicated theorem tidal turbine viewer website winds
    """,
    -34: """
        antenna atmospheric bugs car commercially concentrated cookies curator decks default ecological
        emission engine filters gateway habitat licenses navigation nearby nests observatory particles
        phosphate postcard regulatory renewable sediment shrubs sunlight systems tools turbines
        vegetables wetlands whereby workshop
    """,
    -36: """
        adobe beetles biodiversity browser compound deposits dioxide exhibitions frequencies fuels genus
        interfaces nitrogen panels permits polished registers shop switch temperate type
    """,
    -38: """
        ants counter debris gazette interface ions plants plates port proprietary radar terrestrial use
        vegetation windows
    """,
    -40: """
        beetle can ecosystem habitats ports satellites
    """,
    -42: """
        automatic densely greenhouse menu music tributaries water
    """,
    -44: """
        latest park
    """,
    -46: """
        compounds concentrations
    """,
    -48: """
        where
    """,
    -50: """
        eat pages start
    """,
}
