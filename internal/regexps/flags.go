package regexps

import "strings"

// ValidFlags tells whether V8 takes the flags.
func ValidFlags(flags string) bool {
	for i, flag := range flags {
		if !strings.ContainsRune("dgimsuvy", flag) || strings.ContainsRune(flags[:i], flag) {
			return false
		}
	}
	return !strings.Contains(flags, "u") || !strings.Contains(flags, "v")
}

// NativeFlags are those of the flags that goja knows: the ones that it is asked for.
func NativeFlags(flags string) string { return strings.NewReplacer("v", "", "d", "").Replace(flags) }

// nativeEscapes are what may follow a backslash in literals that goja compiles.
const nativeEscapes = `bBdDsSwWfnrtvxu^$\.*+?()[]{}|/-`

// IsNative tells whether goja is known to compile a literal, whatever it takes it for. It
// need not take others.
func IsNative(pattern, flags string) bool {
	if strings.ContainsAny(flags, "duv") || strings.Contains(pattern, "(?<") {
		return false
	}
	for i := 0; i < len(pattern); i++ {
		if pattern[i] != '\\' {
			continue
		}
		if i++; i == len(pattern) || !strings.Contains(nativeEscapes, pattern[i:i+1]) {
			return false
		}
	}
	return true
}

// Concerns tells whether a script may have a literal that is not native.
func Concerns(script string) bool {
	for i := 0; i < len(script); i++ {
		switch script[i] {
		case '(':
			if strings.HasPrefix(script[i:], "(?<") {
				return true
			}
		case '\\':
			if i++; i < len(script) && !strings.Contains(nativeEscapes+"'`\"\r\n", script[i:i+1]) && script[i] < 0x80 {
				return true
			}
		case '/':
			begin := i + 1
			for i+1 < len(script) && strings.IndexByte("dgimsuvy", script[i+1]) >= 0 {
				i++
			}
			if i+1 < len(script) && isWordByte(script[i+1]) {
				continue
			}
			if strings.ContainsAny(script[begin:i+1], "duv") {
				return true
			}
		}
	}
	return false
}

func isWordByte(c byte) bool { return classEscapes['w'].has(rune(c)) || c == '$' }
