# Shared by deploy/run and deploy/test: finds the tools of the build and says in one sentence what is missing.
# Sourced, with $home set to the project's root.

fail() { echo "$*" >&2; exit 1; }

# Prints the major version of the JDK in a directory; nothing if there is no JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/java" -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p'
}

# Sets JAVA_HOME: the one given, if it is new enough, else the newest of PATH and the usual places.
find_jdk() {
  local newest=0 best='' directory version on_path
  version=$(jdk_version "${JAVA_HOME:-/nonexistent}")
  if [ "${version:-0}" -lt 21 ]; then
    on_path=$(command -v javac || true)
    on_path=${on_path:+$(dirname "$(dirname "$(readlink -f "$on_path")")")}
    for directory in "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/*jdk* /opt/*java* /usr/local/*jdk*; do
      version=$(jdk_version "$directory")
      if [ "${version:-0}" -gt "$newest" ]; then newest=$version best=$directory; fi
    done
    [ "$newest" -ge 21 ] || fail "Herald needs a JDK 21 or newer, and found ${best:+only version $newest in $best}${best:-none}: install one (for example Temurin 25) or set JAVA_HOME."
    JAVA_HOME=$best version=$newest
  fi
  export JAVA_HOME
  jdk=$version
}

find_maven() {
  command -v mvn >/dev/null || fail "Herald is built with Maven 3.8 or newer, and there is no mvn on the PATH: install it (for example apt-get install maven)."
}

find_node() {
  local version
  command -v node >/dev/null && command -v npm >/dev/null ||
    fail "Herald's studio is built with Node 20 or newer, and there is no node or npm on the PATH: install it (nodejs.org)."
  version=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  [ "$version" -ge 20 ] || fail "Herald's studio is built with Node 20 or newer, but this is $(node --version): install a newer one (nodejs.org)."
}

# Whether something that goes into the product is newer than the last build.
is_stale() {
  local stamp="$home/deploy/target/built"
  [ -e "$stamp" ] || return 0
  [ -n "$(find "$home"/pom.xml "$home"/*/pom.xml "$home"/cms-*/src "$home"/deploy/src/main \
    -name node_modules -prune -o -type f -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}
