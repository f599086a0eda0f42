/** Who says so inside the report. */
export { saidByAt, statementsAround } from '../../model/index.js'
