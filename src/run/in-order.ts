/** Work underway at once whose results are handed on in the order in which it was begun, and never too much of it. */

export interface Room {
  /** Pieces of work underway. */
  readonly pieces: number
  /** Their weights together. */
  readonly weight: number
}

export class InOrder<T> {
  private readonly underway: { readonly result: Promise<T>; readonly weight: number }[] = []
  private weight = 0

  constructor(private readonly handOn: (result: T) => Promise<void>) {}

  /** Takes in what was begun, and waits until all that is underway fits the room. `result` must not reject. */
  async add(result: Promise<T>, weight: number, room: Room): Promise<void> {
    this.underway.push({ result, weight })
    this.weight += weight
    while (this.underway.length > room.pieces || this.weight > room.weight) await this.first()
  }

  /** Waits for all of it. */
  async finish(): Promise<void> {
    while (this.underway.length > 0) await this.first()
  }

  private async first(): Promise<void> {
    const first = this.underway.shift()
    if (!first) return
    this.weight -= first.weight
    await this.handOn(await first.result)
  }
}
