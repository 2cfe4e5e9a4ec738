package requestconfig

import (
	"net/http"
	"runtime"

	"github.com/openai/openai-go/internal"
)

func setDefaultHeaders(header http.Header) {
	header.Set("Accept", contentJSON)
	header.Set("User-Agent", internal.ClientName+"/Go "+internal.PackageVersion)
	if !internal.PlatformHeaders {
		return
	}
	header.Set("X-Stainless-Lang", "go")
	header.Set("X-Stainless-Package-Version", internal.PackageVersion)
	header.Set("X-Stainless-OS", platformOS())
	header.Set("X-Stainless-Arch", platformArch())
	header.Set("X-Stainless-Runtime", "go")
	header.Set("X-Stainless-Runtime-Version", runtime.Version())
}

func platformOS() string {
	switch runtime.GOOS {
	case "linux":
		return "Linux"
	case "darwin":
		return "MacOS"
	case "windows":
		return "Windows"
	case "android":
		return "Android"
	case "ios":
		return "iOS"
	case "freebsd":
		return "FreeBSD"
	case "openbsd":
		return "OpenBSD"
	default:
		return "Other:" + runtime.GOOS
	}
}

func platformArch() string {
	switch runtime.GOARCH {
	case "386":
		return "x32"
	case "amd64":
		return "x64"
	case "arm", "arm64":
		return runtime.GOARCH
	default:
		return "other:" + runtime.GOARCH
	}
}
