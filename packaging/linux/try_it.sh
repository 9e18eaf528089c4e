#!/bin/bash
# Tries the packages as a stranger would: on a clean Debian without Python, as a user without rights, on a display.
#
#   sudo packaging/linux/try_it.sh PACKAGES [DEBIAN]
#
# PACKAGES is the folder that make_packages.py wrote. DEBIAN is a folder with a clean Debian, as debootstrap makes it; without
# it, debootstrap makes one (it needs the network, and takes two minutes). Takes some minutes, prints what it does, and
# ends with "All passed." or at the first thing that is wrong. Not part of the test suite.

set -euo pipefail

packages=$(realpath "$1")
here=$(mktemp -d)
debian=$here/debian
user="tech"
home="/home/Ana Müñoz"

fail() { echo "WRONG: $*" >&2; exit 1; }
say() { echo "== $*"; }
inside() { chroot "$debian" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() { inside su "$user" -s /bin/sh -c "$1"; }
clean_up() {
    for place in proc dev/shm dev tmp/packages; do umount -l "$debian/$place" 2>/dev/null || true; done
    rm -rf --one-file-system "$here"
}
trap clean_up EXIT

say "A clean Debian"
if [ $# -ge 2 ]; then
    cp -a "$2" "$debian"
else
    debootstrap --variant=minbase bookworm "$debian" >"$here/debootstrap.log" || fail "$(tail -n 3 "$here/debootstrap.log")"
fi
mkdir -p "$debian/tmp/packages"
mount -t proc proc "$debian/proc"
mount -t tmpfs tmpfs "$debian/dev"
mkdir "$debian/dev/shm"
mount -t tmpfs -o mode=1777 tmpfs "$debian/dev/shm"
for device in "null 1 3" "zero 1 5" "random 1 8" "urandom 1 9" "tty 5 0"; do
    read -r name major minor <<<"$device"
    mknod -m 666 "$debian/dev/$name" c "$major" "$minor"
done
mount --bind -o ro "$packages" "$debian/tmp/packages"
inside python3 --version 2>/dev/null && fail "this Debian has a Python already"
inside useradd --home-dir "$home" --create-home "$user"
inside apt-get -qq update
inside apt-get -qq install --no-install-recommends xvfb xauth xz-utils >/dev/null 2>&1

# What is asked of a program, wherever it lies: $1. Where the trainer is packed, too, it has to be found and do its step.
try_program() {
    say "$1: self-test on a display, as a user without rights, 1366×768"
    as_user "cd && xvfb-run -a -s '-screen 0 1366x768x24' '$1' --self-test" | tee "$here/table" ||
        fail "the self-test of $1 failed"
    ls "$packages"/leukodesk-trainer_*.deb >/dev/null 2>&1 && grep -q "not installed" "$here/table" &&
        fail "the trainer is not found"
    say "$1: the window used as a technician does"
    as_user "cd && xvfb-run -a -s '-screen 0 1366x768x24' '$1' --self-test --scenarios" || fail "a scenario of $1 failed"
    say "$1: the command line finds its way"
    as_user "cd && '$1' --help" | grep -qi "leukodesk" || fail "$1 --help says nothing"
}

say "The packages:" $(cd "$packages" && ls leukodesk*_*.deb)
before=$(inside find / -xdev -path /proc -prune -o -type f -print | sort)
inside sh -c 'apt-get -qq install --no-install-recommends /tmp/packages/leukodesk*_*.deb' >/dev/null 2>&1 ||
    fail "the packages cannot be installed"
installed=$(inside dpkg-query --show --showformat '${Package}\n' 'leukodesk*')
inside dpkg --verify $installed | grep . && fail "files differ from what the packages say"
inside find /opt/leukodesk ! -type l -perm /6022 | grep . && fail "somebody but root may write, or a file takes rights"
inside find /opt/leukodesk ! -user root -o ! -group root | grep . && fail "files that do not belong to root"
inside ldd /opt/leukodesk/LeukoDesk | grep "not found" && fail "the starter lacks libraries"
inside test -r /opt/leukodesk/_internal/licences/licences.html || fail "the licences are missing"
try_program /usr/bin/leukodesk
as_user "touch /opt/leukodesk/x" 2>/dev/null && fail "a user can write into the program's folder"

say "The packages go as they came"
inside apt-get -qq purge --autoremove $installed >/dev/null 2>&1
inside test -e /opt/leukodesk && fail "/opt/leukodesk is still there"
left=$(comm -13 <(echo "$before") <(inside find / -xdev -path /proc -prune -o -type f -print | sort) |
    grep -E "leukodesk|LeukoDesk" | grep -v "^$home" || true)
[ -z "$left" ] || fail "left behind: $left"

say "The archives, unpacked by the user into their home, with nothing but what every desktop has"
inside apt-get -qq install --no-install-recommends \
    libgl1 libegl1 libxcb1 libwayland-client0 libwayland-cursor0 fonts-dejavu-core >/dev/null 2>&1
as_user "mkdir -p ~/Programs && for one in /tmp/packages/*.tar.xz; do tar -C ~/Programs -xf \$one || exit 1; done"
try_program "$home/Programs/LeukoDesk/LeukoDesk"

echo "All passed."
