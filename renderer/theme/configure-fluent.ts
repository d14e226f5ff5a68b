/**
 * Must run before Fluent is loaded: without it, Fluent fetches fonts and icons from two CDNs, and merge-styles
 * writes style text that the content security policy refuses (ux research 4.3, 4.4).
 */
const { FabricConfig } = { FabricConfig: { fontBaseUrl: '', iconBaseUrl: '', mergeStyles: { injectionMode: 1 } } };

Object.assign(window, { FabricConfig });
