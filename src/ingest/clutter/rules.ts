/**
 * Kinds of lines that are page furniture, as data: what they are called, how they look, and where they may stand. A line
 * is left out only when the whole of it fits.
 */

export interface ClutterRule {
  readonly why: string
  readonly pattern: RegExp
  /** `edge`: among the first or last lines only; `end`: among the last only; `any`: anywhere. */
  readonly where: 'any' | 'edge' | 'end'
  /** Longest line that can be one, in characters. */
  readonly longest: number
  readonly example: string
  readonly counterExample: string
}

const NETWORK =
  '(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|flipboard|email|e-mail|messenger|instagram|threads|bluesky|print|copy link|link copied|link|youtube|sms|line|pocket|tumblr|viber|vk)'

export const CLUTTER_RULES: readonly ClutterRule[] = [
  {
    why: 'recommended stories',
    pattern: /^(?:[-–•*]\s*)?list (?:of \d+ items?|\d+ of \d+).*$|^end of list\.?$/i,
    where: 'any',
    longest: 400,
    example: '- list 2 of 4Ten things to know about the canal',
    counterExample: 'The list of 12 items was handed to the mediators.',
  },
  {
    why: 'recommended stories',
    pattern:
      /^(?:recommended(?: stories| articles| for you| reading)?|related(?: stor(?:y|ies)| articles?| content| coverage| news| topics| posts| reading)?|more (?:stories|on this(?: story)?|from (?:the )?[\p{Lu}][\p{L}' ]{1,30}|news|like this|to read)|you (?:may|might) (?:also )?(?:like|be interested in)|most (?:read|popular|viewed|shared)|trending(?: now)?|editors?['’]?s? picks?|what to read next|read next|up next|in case you missed it|popular (?:stories|now|posts)|top stories|latest (?:news|stories)|don['’]t miss|also on [\p{L} ]{2,30}|you might also like|keep reading)\s*:?$/iu,
    where: 'any',
    longest: 60,
    example: 'Recommended Stories',
    counterExample: 'Related companies',
  },
  {
    why: 'share buttons',
    pattern: new RegExp(
      `^(?:share(?: this)?(?: article| story| post| page| via| on)?|click to share(?: on)?.*|(?:share|post|save|tweet|send)? ?(?:(?:on|via|to) )?${NETWORK}(?:[\\s,|/•·]+(?:and |share |on )?${NETWORK})*|follow (?:us|me) on .{1,60}|(?:save|bookmark|gift)(?: this)?(?: article| story)?|comments?(?: \\(?\\d+\\)?)?|\\d+ (?:comments?|shares?|views?|likes?)|add (?:us )?on google.*|share(?:[\\s,|/•·]+${NETWORK})+|link copied!?|copied!?)\\s*[:.]?$`,
      'i',
    ),
    where: 'any',
    longest: 120,
    example: 'Share Facebook Twitter WhatsApp',
    counterExample: 'Email was down for two days.',
  },
  {
    why: 'newsletter call',
    pattern:
      /^(?:sign up (?:for|to|here|now)\b.*|subscribe(?: (?:to|now|for|here|today)\b.*)?|get (?:our|the|all the|more|breaking) .{0,80}(?:newsletter|inbox|alerts?|app)\b.*|join our .{0,40}(?:newsletter|channel|whatsapp|telegram|community)\b.*|enter your e-?mail.*|(?:our |the )?.{0,30}newsletters?|download (?:our|the) .{0,30}app\b.*|stay (?:up to date|informed|connected)\b.*|by (?:signing up|subscribing|clicking)\b.*|(?:please )?support (?:our|independent|quality) journalism.*|already (?:a|have) .{0,40}(?:subscriber|member|account|subscription)\??.*|(?:log|sign) in(?: to (?:read|continue|your account).*)?|register (?:now|for free)\b.*|become a (?:member|subscriber|supporter)\b.*|to (?:continue|keep) reading,?\b.*|this (?:article|story|content) is (?:for|only|reserved).{0,40}subscribers.*|thank you for subscribing.*|don['’]t have an account\?.*|donate(?: (?:now|today|here))?)[.!]?$/i,
    where: 'any',
    longest: 220,
    example: 'Sign up for our weekly newsletter',
    counterExample: 'Sign up rates for the army fell by half.',
  },
  {
    why: 'link to another story',
    pattern:
      /^[[(]?(?:read(?: more| also| next| the full story)?|also read|see(?: also| more)?|related|watch(?: more| live| now)?|listen(?: now| to this)?|don['’]t miss|more|click here|full story|explore more|view more|learn more|recommended|in pictures|in photos|photos|video|gallery|podcast|live updates?|explainer|go deeper|further reading)\s*(?::|\||[-–—»>]\s).{3,}[\])]?$/i,
    where: 'any',
    longest: 220,
    example: 'READ MORE: Ten ships wait off the coast',
    counterExample: 'Read more carefully, the treaty says the opposite.',
  },
  {
    why: 'link to another story',
    pattern:
      /^(?:read more|continue reading(?: the main story)?|read the full (?:story|article|statement)|view (?:gallery|all|comments)|show more|load more|see more|click here.{0,80}|listen to this (?:article|story).*|watch:?|see also:?|read also:?|also read:?|more on this:?)[.…>»]*$/i,
    where: 'any',
    longest: 100,
    example: 'Read more',
    counterExample: 'Read the full text to the end, he said.',
  },
  {
    why: 'advertisement',
    pattern:
      /^[[(-]*\s*(?:advertisements?|advertising|ad|ads by google|sponsored(?: content| links?)?|promoted|paid content|partner content|(?:story|article|report) continues (?:below|after)(?: (?:this |the )?(?:advertisement|ad|video))?|scroll (?:down )?(?:to|for) (?:continue|more|next).*|skip (?:to|past) .{3,40}|ad feedback|this advertisement has not loaded.*|loading\.{0,3}|end of advertisement|hide ad|remove ads?)\s*[\])-]*[.…]?$/i,
    where: 'any',
    longest: 100,
    example: 'Story continues below advertisement',
    counterExample: 'Advertising rules were tightened.',
  },
  {
    why: 'copyright line',
    pattern:
      /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}|by\b|notice)).{0,200}$|^(?:.{0,80}\.\s)?all rights reserved\b.{0,160}$|^this material may not be published.{0,200}$|^this (?:article|story|content) (?:was|is|has been) (?:originally |first )?(?:published|republished|syndicated)\b.{0,200}$|^(?:this (?:article|story|report) )?(?:has|have) not been edited by .{0,160}$/i,
    where: 'any',
    longest: 320,
    example: '© 2021 Example Press. All rights reserved.',
    counterExample: 'Copyright law is part of the trade talks between both states, which have lasted for years.',
  },
  {
    why: 'byline',
    pattern:
      /^\(?(?:(?:additional |with )?(?:reporting|writing|editing)|compiled|edited|written|produced|translated|with (?:inputs|files|reporting|additional reporting|agency inputs)) (?:by|from)\b.{2,240}\)?\.?$/i,
    where: 'edge',
    longest: 260,
    example: '(Reporting by Ama Owusu; Editing by Lars Holm)',
    counterExample:
      'Reporting by state media of the raid was sparse, and no official would say when it began or who gave the order to start it in the first place, nor whether the neighbouring state had been told of the plan before the first aircraft took off from the base in the north of the country late at night.',
  },
  {
    why: 'author note',
    pattern:
      /^(?:About [Tt]he (?:[Aa]uthor|[Ww]riter)s?\b.{0,400}|\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}|de |van |von |al-|bin )[\p{L}'’.-]*){1,4} (?:is|are) (?:a|an|the|our) (?:[\p{L}'’-]+[ ,]+){0,8}?(?:journalist|correspondent|reporter|editor|columnist|freelancer?|bureau chief|news writer|fellow|contributor|professor|lecturer|analyst)s?\b(?: (?:at|for|with|in|on|based|covering|who (?:covers|writes|reports)|and|specialising|specializing)\b.{0,300})?[.]?|(?:Follow|Contact|Reach|Email|Write to) (?:him|her|them|the (?:author|reporter|writer)|\p{Lu}\p{L}+)\b.{0,120}(?:@|Twitter|\bX\b).{0,80}|The (?:views|opinions) (?:expressed|in this)\b.{0,300})$/u,
    where: 'end',
    longest: 520,
    example: 'Ama Owusu is a freelance journalist based in Accra.',
    counterExample: 'He is the president of the republic.',
  },
  {
    why: 'picture caption',
    pattern:
      /^(?:(?:file )?(?:photo|image|picture|photograph|caption|illustration|credit|photo credit|image credit|image source|image caption|media caption)\s*[:|].{2,300}|file ?[-–—] .{5,400}|.{5,400}\[[^\]]{2,60}\/[^\]]{2,40}\]|.{0,400}(?:\(|\| ?)(?:photo|image|picture|file photo)(?: credit)?(?: by|:)? ?.{2,80}\)?|.{0,300}(?:via|\/) ?getty images\)?|(?:getty images|reuters|afp|ap photo|epa|shutterstock)(?:\/.{2,60})?)$/i,
    where: 'any',
    longest: 480,
    example: 'Soldiers at the northern gate [Ama Owusu/Example Agency]',
    counterExample: 'The picture: two states that no longer talk, he said, is grim.',
  },
  {
    why: 'page furniture',
    pattern:
      /^(?:\d+ ?(?:min(?:ute)?s?)[ -]read|(?:reading time|read time|estimated reading time)\b.{0,30}|\d+ (?:minutes?|hours?|days?) ago|(?:tags?|topics?|filed under|categories|keywords|posted in|more about)\s*:.{0,200}|home\s*[>/»›|].{0,120}|(?:skip|jump) to (?:main )?content|back to top|menu|search|close|play|pause|mute|(?:video )?player is loading.*|we use cookies.{0,200}|accept(?: all)?(?: cookies)?|cookie (?:settings|policy)|privacy policy|terms (?:of|and) (?:use|service|conditions)|contact us|report (?:a typo|an error|this ad)|was this article helpful\?|give feedback|toggle .{2,30}|breaking news|live|exclusive|news|world|opinion|politics|latest)\.?$/i,
    where: 'any',
    longest: 220,
    example: '4 min read',
    counterExample: 'News of the deal spread fast.',
  },
]
