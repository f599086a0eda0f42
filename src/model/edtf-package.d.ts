/** The part of the `edtf` package that Rapport uses; the package ships no types of its own for ESM imports. */
declare module 'edtf' {
  const edtf: (value: string) => { readonly min: number; readonly max: number }
  export default edtf
}
