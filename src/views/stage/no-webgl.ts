// Sigma reads these two as it is loaded, and throws where a browser does not know them: then the whole page would stay
// blank. With empty ones it loads, `hasWebGl` finds no context, and the list stands in the picture's place.
for (const name of ["WebGLRenderingContext", "WebGL2RenderingContext"]) {
  if (!(name in globalThis)) Reflect.set(globalThis, name, class {});
}

export {};
