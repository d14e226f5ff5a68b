import { mabsV3 } from './mabs-v3.ts';
import { mabsV4 } from './mabs-v4.ts';
import type { Product } from './product.ts';
import type { ProductId } from './product-id.ts';
import { sample } from './sample.ts';

/** All products by id. */
export const products: Readonly<Record<ProductId, Product>> = { 'mabs-v3': mabsV3, 'mabs-v4': mabsV4, sample };
