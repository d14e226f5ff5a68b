/** The ids of the products this program can set up. */
export const productIds = ['mabs-v3', 'mabs-v4', 'sample'] as const;

/** See {@link productIds}. */
export type ProductId = (typeof productIds)[number];
