declare namespace App {
  /** What the renderer hands to the page. */
  interface Locals {
    frame: import('./views.ts').FrameView;
    route: import('./views.ts').Route;
  }
}
