// What every file of this folder gives: `predict`, from a suite's stripped input to its predictions.

/** `input` as on standard input; `data` is the folder in which files named by the input lie. */
export type Predict = (input: string, data?: string) => string | Promise<string>

/** Loads the predictor of a suite. */
export async function predictorOf(suite: string): Promise<Predict> {
  const module: { readonly predict: Predict } = await import(`./${suite}.js`)
  return module.predict
}
