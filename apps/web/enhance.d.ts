declare module 'virtual:enhance' {
  /** Where the one script of the pages lies, named by its hash. */
  export const enhanceAddress: string;
}
