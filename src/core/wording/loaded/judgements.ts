import { loadedList } from "./loaded-list.ts";

/**
 * Adjectives that judge what they are said of, after the kinds of appraisal in Martin, J. R. &
 * White, P. R. R. (2005), "The Language of Evaluation" (judgement: of conduct; appreciation: of
 * things), one-sided terms and subjective words after Recasens et al. (2013), and Wiebe, J. et al.
 * (2004), "Learning Subjective Language". Neutral news grades by numbers, not by these.
 */
export const judgements = loadedList("loaded.judgement", {
  adjectives: `
      abhorrent abject abominable abrasive absurd abysmal acerbic acrimonious addled
      aggressive agonizing alarming amateurish anemic antagonistic antediluvian apocalyptic
      apoplectic appalling archaic arrogant asinine astonishing astounding atrocious audacious
      awful backward baffling bald-faced banal bankrupt barbaric barbarous baseless
      beleaguered bellicose belligerent berserk bewildering bigoted biting bitter bizarre
      blasphemous blatant bleak blinkered blistering bloated bloodstained bloodthirsty
      bloody-minded blundering blustering bogus bombastic boneheaded boorish botched brainless
      brazen breakneck breathless breathtaking bruising brutal brutish bumbling bungled
      burdensome byzantine callous cartoonish cataclysmic catastrophic caustic cavalier
      censorious chaotic childish chilling clownish clueless clumsy cocky cold-blooded
      comatose comical complacent condescending conniving conspiratorial contemptible
      contrived convoluted corrosive corrupt counterfactual covetous cowardly cozy cranky
      crass craven crazed crazy creaky creepy cringe-worthy cringeworthy crippling crooked
      crude cruel crumbling cult-like cultish cunning cutthroat cynical damning dastardly
      debauched decadent deceitful deceptive decrepit defeatist degenerate dehumanizing
      delirious deluded delusional demagogic demeaning demented demonic demoralizing depraved
      deranged derelict derisive despairing desperate despicable despotic destructive
      detestable devious diabolical dictatorial dim-witted dire disappointing disastrous
      discredited disgraced disgraceful disgusting disheartening dishonest dishonorable
      disingenuous disloyal dismal dismissive disrespectful dissolute disturbing divisive
      doctrinaire doddering dodgy dogmatic domineering doomed dour draconian dramatic drastic
      dreadful dreary dubious duplicitous dysfunctional dystopian earth-shattering eerie
      effete egregious embarrassing embattled embittered enraged erratic evasive
      evil exasperating excessive excruciating execrable exorbitant exploitative explosive
      extortionate extravagant extreme eye-popping eye-watering fabricated facile fallacious
      fanatical fanciful far-fetched farcical fatuous fawning feckless feeble fetid fevered
      feverish fiendish fishy flabbergasting flagrant flailing flawed flimsy flippant
      foolhardy foolish foolproof foul foul-mouthed fraudulent frazzled frenzied frightening
      frivolous frothing fruitless furious futile galling garish gauche gaudy ghastly ghoulish
      glaring gleeful glib gloating gloomy godless gory gratuitous greedy grievous grim
      grotesque groundless grueling gruesome gullible gut-wrenching gutless hackneyed
      hair-raising half-baked half-hearted ham-fisted ham-handed hamfisted hand-wringing
      haphazard hapless hare-brained harebrained harrowing harsh hate-filled hateful haughty
      heady heartbreaking heartless heavy-handed heinous heretical hidebound hideous
      high-handed hilarious histrionic hoary hokey holier-than-thou hollow hopeless horrendous
      horrible horrid horrific horrifying humiliating hypersensitive hypocritical hysterical
      idiotic idolatrous ignoble ignominious ignorant ill-advised ill-conceived ill-considered
      ill-fated ill-gotten ill-informed ill-timed illegitimate illiberal illogical immature
      imperious impetuous implausible impotent improbable impudent inane incendiary incestuous
      incoherent incomprehensible inconvenient incredible indefensible indefinable ineffective
      inept inexcusable inexplicable infamous infantile inflammatory infuriating inglorious
      inhuman inhumane inquisitorial insane insatiable insensitive insidious insincere insipid
      insolent insufferable intolerable intolerant intransigent intrusive invasive irate
      iron-fisted irrational irresponsible jaded jaundiced jaw-dropping jingoistic joyless
      juvenile know-nothing kooky lackluster lamentable laughable lawless lazy leaden leering
      licentious lifeless loathsome loony lousy low-rent ludicrous lurching lurid macabre mad
      maddening maladroit malevolent malicious malign malignant mangy maniacal manic
      manipulative masochistic masquerading maudlin mawkish meager mean-spirited meddlesome
      mediocre megalomaniacal melodramatic menacing mendacious merciless milquetoast
      mind-boggling mind-numbing mindless misanthropic misbegotten miserable misguided
      misinformed misleading monstrous moribund moronic mountainous muddled murderous murky
      myopic naive narcissistic narrow-minded nasty nauseating needless nefarious nightmarish
      nihilistic nonsense nonsensical notorious noxious nutty obnoxious obscene obsequious
      obstinate odious ominous one-sided oppressive outlandish outrageous over-the-top
      overbearing overblown overbroad overcooked overheated overhyped overreaching overweening
      overwrought overzealous paltry pandering paranoid parasitic parochial paternalistic
      pathetic pathological patronising patronizing pedantic peevish perfidious pernicious
      perverse pestilential petrified petty petulant phoney piddling pie-in-the-sky pious
      pitiable pitiful pitiless pointless poisonous pompous ponderous power-hungry preachy
      predatory prejudiced preposterous pretentious prickly profane profligate propagandistic
      prudish psychopathic puerile pugnacious puny puritanical putrid quarrelsome questionable
      quixotic rabid radical rambling rampant ramshackle rancid rancorous rapacious raucous
      raving recalcitrant reckless repellent reprehensible repressive repugnant repulsive
      retrograde reviled revolting rickety ridiculous rigged rinky-dink riotous rotten rude
      ruinous ruthless sadistic salacious sanctimonious sappy savage scandal-plagued
      scandal-ridden scandalous scary scathing scattershot schizophrenic scorching scornful
      scurrilous seedy self-absorbed self-aggrandizing self-congratulatory self-defeating
      self-destructive self-important self-indulgent self-inflicted self-loathing self-pitying
      self-righteous self-satisfied self-serving senile senseless servile shady shaky shallow
      sham shambolic shameful shameless sheepish shifty shocking shoddy short-sighted
      shortsighted shrewish shrill sickening silly simplistic sinful sinister skewed skimpy
      skyrocketing slanderous slanted slapdash slavish sleazy slimy slippery sloppy smarmy
      smoldering smug snarky snarling sneaky snide snobbish snooty sobering sociopathic
      soft-headed sophomoric soporific sordid soul-crushing soulless specious spineless
      spiteful spurious squalid squeamish staggering stale startling stifling stilted stingy
      stodgy strident stubborn stuffy stunning stupefying stupid subhuman subversive
      suffocating sullen supine surreal swaggering sycophantic tacky tainted tasteless tawdry
      tedious tendentious tenuous terrible terrifying theatrical thin-skinned thoughtless
      threadbare thuggish tin-eared toady tone-deaf toothless tortured toxic
      traitorous trashy treacherous treasonous trifling trite troubling trumped-up trumpeting
      turgid two-faced tyrannical ugly un-American unabashed unaccountable unapologetic
      unbalanced unbearable unbelievable unbridled uncanny uncaring unchecked unchristian
      uncivilized unconscionable unconvincing uncritical undemocratic undeserved undeserving
      undue unenviable unethical unfair unfathomable unfeeling unfit unforgivable unfounded
      unglued ungodly ungrateful unhinged unholy unimaginative uninformed unintelligible
      unjust unjustifiable unjustified unlikable unmitigated unnatural unnecessary unnerving
      unpatriotic unpresidential unprincipled unreasonable unrecognizable unrepentant unruly
      unsavory unscrupulous unseemly unserious unsettling unsound unspeakable unsubstantiated
      untenable unthinkable untrustworthy untruthful unwarranted unwieldy unwitting unworkable
      unworthy unyielding upside-down utopian vacuous vainglorious vampiric vapid venal
      vengeful venomous vexing vicious vile villainous vindictive virulent vitriolic voracious
      vulgar wacky wanton warped wasteful watered-down wayward weak-kneed weaselly weird whiny
      whopping wicked wide-eyed wild willful wimpy wishy-washy witless woeful worn-out
      worrisome worthless wrathful wretched wrong-headed wrongheaded zany zealous zombie`,
  words: `
      ill-equipped out-of-control out-of-touch un-american unamerican`,
  phrases: `
      below the belt; beyond the pale; drunk on; half baked; hell-bent on; in bad faith;
      in denial; intellectually dishonest; morally bankrupt; off the rails; out of control;
      out of touch; over the top; tone deaf`,
});
