/**
 * The vendored face of every panel; `public/xr-fonts/README.md` says what it holds. uikit's own lacks “ ” − × ²
 * and most accents, which case texts use.
 */
export const FONTS = { inter: { medium: new URL('xr-fonts/inter-medium.json', document.baseURI).href } };
