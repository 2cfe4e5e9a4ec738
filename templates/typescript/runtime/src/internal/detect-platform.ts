import { RuntimeClientError } from '../core/error';
import { VERSION } from '../version';

interface Platforms {
  window?: { document?: unknown };
  navigator?: { userAgent?: string };
  Deno?: { build: { os: string; arch: string }; version?: string | { deno?: string } };
  Bun?: { version: string };
  EdgeRuntime?: unknown;
  process?: { platform?: string; arch?: string; version?: string; versions?: { node?: string } };
}

const platforms = (): Platforms => globalThis;

/** Whether this is a page of a browser, where visitors can read every credential. */
export const isRunningInBrowser = (): boolean => {
  const { window, navigator } = platforms();
  return window?.document !== undefined && navigator !== undefined;
};

/** Throws on a page of a browser, unless the user of the package has allowed it with the option, if there is one. */
export function refuseBrowser(allowed?: boolean, option?: string): void {
  if (!allowed && isRunningInBrowser()) {
    const hint =
      option ?
        `\nIf that is acceptable, for instance because they are short-lived, set \`${option}\` to \`true\`.`
      : '';
    const message = `This is a browser, where every visitor can read your credentials.${hint}`;
    throw new RuntimeClientError(message);
  }
}

let known: Readonly<Record<string, string>> | undefined;

/** The headers that tell the API's operators on which platforms the package is used. */
export const getPlatformHeaders = (): Readonly<Record<string, string>> => (known ??= detect());

function detect(): Record<string, string> {
  const { os, arch, runtime, runtimeVersion } = platformFacts();
  return {
    'X-Stainless-Lang': 'js',
    'X-Stainless-Package-Version': VERSION,
    'X-Stainless-OS': osName(os),
    'X-Stainless-Arch': archName(arch),
    'X-Stainless-Runtime': runtime,
    'X-Stainless-Runtime-Version': runtimeVersion,
  };
}

interface Facts {
  os?: string | undefined;
  arch?: string | undefined;
  runtime: string;
  runtimeVersion: string;
}

function platformFacts(): Facts {
  const { Deno, Bun, EdgeRuntime, process, navigator } = platforms();
  if (Deno) {
    const version = typeof Deno.version === 'string' ? Deno.version : Deno.version?.deno;
    return {
      os: Deno.build.os,
      arch: Deno.build.arch,
      runtime: 'deno',
      runtimeVersion: version ?? 'unknown',
    };
  }
  if (typeof EdgeRuntime === 'string') {
    return { arch: `other:${EdgeRuntime}`, runtime: 'edge', runtimeVersion: process?.version ?? 'unknown' };
  }
  if (navigator?.userAgent === 'Cloudflare-Workers') {
    return { runtime: 'workerd', runtimeVersion: 'unknown' };
  }
  if (process?.versions?.node) {
    const [runtime, runtimeVersion] = Bun ? ['bun', Bun.version] : ['node', process.version ?? 'unknown'];
    return { os: process.platform, arch: process.arch, runtime, runtimeVersion };
  }
  return browserFacts(navigator?.userAgent ?? '');
}

/** In this order: Edge also calls itself Chrome, and Chrome calls itself Safari. */
const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['edge', /Edg(?:e|A|iOS)?\/(\d+(?:\.\d+){0,2})/],
  ['ie', /(?:MSIE |Trident.*rv:)(\d+(?:\.\d+){0,2})/],
  ['chrome', /(?:Chrome|CriOS)\/(\d+(?:\.\d+){0,2})/],
  ['firefox', /(?:Firefox|FxiOS)\/(\d+(?:\.\d+){0,2})/],
  ['safari', /Version\/(\d+(?:\.\d+){0,2}).*Safari\//],
];

function browserFacts(userAgent: string): Facts {
  for (const [name, pattern] of BROWSERS) {
    const version = pattern.exec(userAgent)?.[1];
    if (version) {
      return {
        runtime: `browser:${name}`,
        runtimeVersion: [...version.split('.'), '0', '0'].slice(0, 3).join('.'),
      };
    }
  }
  return { runtime: 'unknown', runtimeVersion: 'unknown' };
}

const OS_NAMES: ReadonlyMap<string, string> = new Map([
  ['android', 'Android'],
  ['darwin', 'MacOS'],
  ['freebsd', 'FreeBSD'],
  ['ios', 'iOS'],
  ['linux', 'Linux'],
  ['openbsd', 'OpenBSD'],
  ['win32', 'Windows'],
  ['windows', 'Windows'],
]);

const osName = (os: string | undefined): string =>
  os ? (OS_NAMES.get(os.toLowerCase()) ?? `Other:${os}`) : 'Unknown';

const ARCH_NAMES: ReadonlyMap<string, string> = new Map([
  ['aarch64', 'arm64'],
  ['amd64', 'x64'],
  ['arm', 'arm'],
  ['arm64', 'arm64'],
  ['ia32', 'x32'],
  ['x32', 'x32'],
  ['x64', 'x64'],
  ['x86_64', 'x64'],
]);

function archName(arch: string | undefined): string {
  if (!arch) {
    return 'unknown';
  }
  return arch.startsWith('other:') ? arch : (ARCH_NAMES.get(arch) ?? `other:${arch}`);
}
