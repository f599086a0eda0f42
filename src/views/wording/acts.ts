/** What an event of a PLOVER type and mode is called in plain words. */
import type { PloverType } from '../../model/index.js'

export interface Act {
  /** `accused` somebody. */
  readonly past: string
  /** to `accuse` somebody. */
  readonly base: string
  /** `made an accusation`, where nobody is told at whom. */
  readonly alone: string
}

const act = (past: string, base: string, alone: string): Act => ({ past, base, alone })

const TYPES: Readonly<Record<PloverType, Act>> = {
  AGREE: act('agreed with', 'agree with', 'agreed'),
  CONSULT: act('held talks with', 'hold talks with', 'held talks'),
  SUPPORT: act('voiced support for', 'voice support for', 'voiced support'),
  CONCEDE: act('gave way to', 'give way to', 'gave way'),
  COOPERATE: act('cooperated with', 'cooperate with', 'cooperated'),
  AID: act('gave aid to', 'give aid to', 'gave aid'),
  RETREAT: act('yielded to', 'yield to', 'yielded'),
  REQUEST: act('made a request of', 'make a request of', 'made a request'),
  ACCUSE: act('accused or criticised', 'accuse or criticise', 'made an accusation'),
  REJECT: act('turned down', 'turn down', 'refused'),
  THREATEN: act('threatened', 'threaten', 'made a threat'),
  PROTEST: act('protested against', 'protest against', 'protested'),
  SANCTION: act('cut or punished ties with', 'cut or punish ties with', 'cut ties or imposed a penalty'),
  MOBILIZE: act('moved forces towards', 'move forces towards', 'moved forces'),
  COERCE: act('used coercion against', 'use coercion against', 'used coercion'),
  ASSAULT: act('attacked', 'attack', 'carried out an attack'),
}

const MODES: Readonly<Record<string, Act>> = {
  'CONSULT visit': act('visited', 'visit', 'paid a visit'),
  'CONSULT phone': act('telephoned', 'telephone', 'held talks by telephone'),
  'CONSULT third-party': act('mediated with', 'mediate with', 'mediated'),
  'CONSULT multilateral': act('met with', 'meet with', 'met'),
  'RETREAT withdraw': act('withdrew forces from', 'withdraw forces from', 'withdrew forces'),
  'RETREAT release': act('released people or goods of', 'release people or goods of', 'released people or goods'),
  'RETREAT disarm': act('disarmed towards', 'disarm towards', 'disarmed'),
  'RETREAT ceasefire': act('ceased fire against', 'cease fire against', 'ceased fire'),
  'RETREAT access': act('opened the way for', 'open the way for', 'opened the way'),
  'RETREAT resign': act('resigned before', 'resign before', 'resigned'),
  'REQUEST assist': act('asked for help from', 'ask for help from', 'asked for help'),
  'REQUEST change': act('demanded change from', 'demand change from', 'demanded change'),
  'REQUEST yield': act('demanded that way be given by', 'demand that way be given by', 'demanded that way be given'),
  'REQUEST meet': act('asked for talks with', 'ask for talks with', 'asked for talks'),
  'ACCUSE disapprove': act('criticised', 'criticise', 'voiced criticism'),
  'ACCUSE investigate': act('investigated', 'investigate', 'opened an inquiry'),
  'ACCUSE allege': act('accused', 'accuse', 'made an accusation'),
  'REJECT assist': act('refused help to', 'refuse help to', 'refused help'),
  'REJECT change': act('refused change to', 'refuse change to', 'refused change'),
  'REJECT yield': act('refused to give way to', 'refuse to give way to', 'refused to give way'),
  'REJECT meet': act('refused talks with', 'refuse talks with', 'refused talks'),
  'THREATEN restrict': act('threatened to restrict', 'threaten to restrict', 'threatened restrictions'),
  'THREATEN arrest': act('threatened arrests of', 'threaten arrests of', 'threatened arrests'),
  'THREATEN relations': act('threatened ties with', 'threaten ties with', 'threatened to cut ties'),
  'THREATEN expel': act('threatened to expel people of', 'threaten to expel people of', 'threatened expulsions'),
  'THREATEN territory': act('threatened the territory of', 'threaten the territory of', 'threatened to take territory'),
  'THREATEN violence': act('threatened force against', 'threaten force against', 'threatened force'),
  'SANCTION convict': act('convicted people of', 'convict people of', 'convicted people'),
  'SANCTION expel': act('expelled people of', 'expel people of', 'expelled people'),
  'SANCTION withdraw': act('withdrew from ties with', 'withdraw from ties with', 'withdrew'),
  'SANCTION discontinue': act('broke off ties with', 'break off ties with', 'broke off ties'),
  'MOBILIZE troops': act('moved troops towards', 'move troops towards', 'moved troops'),
  'MOBILIZE weapons': act('moved weapons towards', 'move weapons towards', 'moved weapons'),
  'COERCE seize': act('seized property of', 'seize property of', 'seized property'),
  'COERCE restrict': act('imposed restrictions on', 'impose restrictions on', 'imposed restrictions'),
  'COERCE censor': act('censored', 'censor', 'censored'),
  'COERCE arrest': act('arrested people of', 'arrest people of', 'arrested people'),
  'COERCE deport': act('deported people of', 'deport people of', 'deported people'),
  'COERCE withhold': act('held back what was due to', 'hold back what is due to', 'held back what was due'),
  'COERCE misinformation': act('spread falsehoods about', 'spread falsehoods about', 'spread falsehoods'),
  'COERCE cyber': act('attacked computers of', 'attack computers of', 'attacked computers'),
  'ASSAULT abduct': act('abducted people of', 'abduct people of', 'abducted people'),
  'ASSAULT aerial': act('struck from the air', 'strike from the air', 'carried out air strikes'),
  'ASSAULT drone': act('attacked with drones', 'attack with drones', 'carried out drone attacks'),
  'ASSAULT heavy-weapons': act('shelled', 'shell', 'fired heavy weapons'),
}

export function actOf(type: PloverType, mode: string | undefined): Act {
  return (mode === undefined ? undefined : MODES[`${type} ${mode}`]) ?? TYPES[type]
}
