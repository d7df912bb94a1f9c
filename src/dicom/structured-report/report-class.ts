/** Comprehensive 3D SR Storage: the report that may hold positions in patient space (PS3.3 A.35.13). */
export const comprehensive3DSr = '1.2.840.10008.5.1.4.1.1.88.34';
