/** Tagger, lemmatiser and dependency parser with their weights: the door to the net. */
export { loadEnglishNet } from './load.js'
export { loadNet, type Net } from './net.js'
