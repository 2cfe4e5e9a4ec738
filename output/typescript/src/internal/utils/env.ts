interface EnvironmentOfPlatforms {
  process?: { env?: Record<string, string | undefined> };
  Deno?: { env?: { get?: (name: string) => string | undefined } };
}

/**
 * An environment variable without the space around it; `undefined` when it is unset or blank, and where there is no
 * environment, as in browsers.
 */
export function readEnv(name: string): string | undefined {
  const { process, Deno } = globalThis as EnvironmentOfPlatforms;
  const value = process?.env ? process.env[name] : Deno?.env?.get?.(name);
  return value?.trim() || undefined;
}
