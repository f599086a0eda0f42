/** English function words and the verbs of reporting: they say nothing about which story, event or claim is meant. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  `a about above across after again against ago all almost along already also although always am among an and another any
are around as at away back be became because become been before being below between both but by came can cannot could
day days did do does doing done down during each earlier early either else end even ever every few first five for former
found four from further get gets getting give given go goes going gone got had has have having he her here hers herself
him himself his how however i if in including into is it its itself just last late later latest least less like likely
made make makes making many may me meanwhile might mine more most much must my myself near nearly need never next no nor
not now of off often on once one only onto or other others our ours out over own part people per perhaps put quite rather
really recent recently same say saying says said second see seen set several shall she should since six so some something
soon still such than that the their theirs them themselves then there these they thing things third this those though
three through thus time times to today together told tomorrow too took toward towards two under unless until up upon us
use used using very via was way we week weeks well were what when where whether which while who whom whose why will with
within without would yet you your yours yesterday year years month months according added adds tell tells asked asks
reported reportedly mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday s t d ll re ve m don didn isn
wasn doesn`
    .split(/\s+/)
    .filter((w) => w !== ''),
)
