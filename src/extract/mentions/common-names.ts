/** Names made of common words alone, which bodies of many states bear: "Liberal Party", "Congress", "Supreme Court". */

const COMMON = new Set(
  'of the and for on s national general federal state central social democratic democrat democrats liberal liberals labour labor green greens people peoples popular conservative conservatives republican republicans christian socialist socialists communist communists workers progressive progress freedom justice unity united left right centre center alliance union front movement party parliament congress senate house representatives assembly lower upper chamber deputies supreme high constitutional court council cabinet ministry department foreign affairs interior defence defense finance treasury health education homeland security commerce trade energy agriculture labour intelligence agency service coast guard army navy air force police bank revolutionary guards guard reform patriotic independent independence nationalist new'.split(
    ' ',
  ),
)

/** Whether every word of a name is a common one. */
export const isCommonName = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^a-z]+/)
    .every((word) => word === '' || COMMON.has(word))
