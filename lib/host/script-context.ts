// Stands in for WXT's content-script context (aliased in wxt.config.ts), which costs 1.1 kB and lets any page
// script stop ours with a DOM event. An outlived script is noticed by lib/host/host-port.ts instead.

/** Has no abilities: `main` of our content script takes none. */
export class ContentScriptContext {}
