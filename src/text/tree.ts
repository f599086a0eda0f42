/**
 * What the language layer says of a text: tokens with Universal Dependencies analysis, sentences, quotations.
 * Every offset is a UTF-16 index into the analysed text, half-open; a token's form always equals its slice.
 */

/** Universal part-of-speech tags (https://universaldependencies.org/u/pos/). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** One syntactic word. `head` is the index of the governor in the same sentence, -1 for the root. */
export interface Token {
  /** Index in its sentence, from 0. */
  readonly i: number
  readonly start: number
  readonly end: number
  readonly form: string
  readonly lemma: string
  readonly upos: Upos
  /** Penn Treebank tag, as in English UD. */
  readonly xpos: string
  /** UD features by name, e.g. `{ Number: 'Sing', VerbForm: 'Fin' }`. */
  readonly feats: Readonly<Record<string, string>>
  readonly head: number
  /** UD relation with its subtype, e.g. `nsubj:pass`. */
  readonly deprel: string
}

/** A sentence (or a heading, or an item of a list) and its tree. `index` counts within the analysis. */
export interface Sentence {
  readonly index: number
  /** Index of the paragraph (block of lines without a blank line between). */
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly kind: 'prose' | 'heading' | 'list'
  readonly tokens: readonly Token[]
}

/** A stretch between quotation marks, marks included; `close` is absent where the mark never comes. */
export interface Quotation {
  readonly start: number
  readonly end: number
  /** The words between the marks. */
  readonly inner: { readonly start: number; readonly end: number }
  readonly open: string
  readonly close?: string
  /** 0 for an outermost quotation, 1 for one inside it, ... */
  readonly depth: number
  /** The quotation goes on from the one that ended the paragraph before (an opening mark repeated, no closing one). */
  readonly continues: boolean
  /** A word or a name in scare quotes rather than somebody's speech: no verb inside and at most four words. */
  readonly short: boolean
}

export interface Analysis {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
}

/** A half-open stretch that is left out of analysis (page clutter). */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A loaded language: stateless, deterministic; may be used for any number of texts. */
export interface Language {
  /** Name and version of the weights, e.g. `en-1`. */
  readonly id: string
  /** Splits and parses `text`, passing over `leftOut`. Linear in the length of the text. */
  analyse(text: string, options?: { readonly leftOut?: readonly Stretch[] }): Analysis
  /** The vector of a word, where the language knows one; words used alike have vectors that point alike. */
  vectorOf(word: string): Float32Array | undefined
  /** Parses sentences whose tokens are given (forms and offsets); used for treebank evaluation. */
  parse(
    sentences: readonly {
      readonly tokens: readonly { readonly form: string; readonly start: number; readonly end: number }[]
    }[],
  ): readonly Sentence[]
}
