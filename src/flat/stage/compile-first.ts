import type { Camera, Material, Mesh, Scene, WebGLRenderer } from 'three';

/** Tells whether a mesh may be drawn; asks for its shader the first time and calls back when it is linked. */
export type CompileFirst = (renderer: WebGLRenderer, scene: Scene, camera: Camera, mesh: Mesh) => boolean;

/**
 * Holds drawing back until shaders are linked: drawing at once would make the page's thread wait for the
 * driver (KHR_parallel_shader_compile), some hundred milliseconds for a ray marcher.
 */
export function createCompileFirst(onReady: () => void): CompileFirst {
  const asked = new WeakSet<Material>();
  const ready = new WeakSet<Material>();
  return (renderer, scene, camera, mesh) => {
    const material = mesh.material as Material;
    if (!asked.has(material)) {
      asked.add(material);
      void renderer.compileAsync(scene, camera).then(() => {
        ready.add(material);
        onReady();
      });
    }
    return ready.has(material);
  };
}
