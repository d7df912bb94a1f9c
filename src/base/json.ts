/** Plain data as JSON can hold it, not to be changed in place. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
