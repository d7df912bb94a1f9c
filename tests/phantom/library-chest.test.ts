import { describe } from 'vitest';
import { libraryContract } from '../support/phantom/library-contract.ts';

describe('bundled cases of the chest', () => libraryContract('chest'));
