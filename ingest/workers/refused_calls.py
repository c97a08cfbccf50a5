"""Calls of Linux that a process that reads files has no use for, and that are refused to it (seccomp).

They make connections of any kind, change who may do what with files, look into other processes, or change the machine:
much of it Landlock does not cover. A refused call fails as one that is not permitted. Source: seccomp(2), bpf(4).
"""

from __future__ import annotations

import ctypes
import platform
import sys
from errno import EPERM
from struct import pack

_CALLS: dict[str, tuple[int | None, int | None]] = {
    "socket": (41, 198),
    "connect": (42, 203),
    "bind": (49, 200),
    "listen": (50, 201),
    "accept": (43, 202),
    "accept4": (288, 242),
    "sendto": (44, 206),
    "sendmsg": (46, 211),
    "sendmmsg": (307, 269),
    "chmod": (90, None),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
    "chown": (92, None),
    "fchown": (93, 55),
    "lchown": (94, None),
    "fchownat": (260, 54),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "kcmp": (312, 272),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "move_mount": (429, 429),
    "open_tree": (428, 428),
    "fsopen": (430, 430),
    "mount_setattr": (442, 442),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "reboot": (169, 142),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "adjtimex": (159, 171),
    "clock_adjtime": (305, 266),
    "quotactl": (179, 60),
    "acct": (163, 89),
    "mknod": (133, None),
    "mknodat": (259, 33),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "setpriority": (141, 140),
}
"""Each call's number on x86-64 and on AArch64, as in the kernel's unistd.h; None where there is none."""

_MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
"""The place of a machine's numbers, and how the kernel names it (AUDIT_ARCH_…)."""

_OTHER_NUMBERS = 0x40000000
"""From here on, x86-64 has the same calls once more under other numbers (x32)."""

_LOAD, _IS_EQUAL, _IS_AT_LEAST, _GIVE = 0x20, 0x15, 0x35, 0x06
_NUMBER_AT, _MACHINE_AT = 0, 4
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | EPERM

_SET_NO_NEW_PRIVS, _SET_SECCOMP, _FILTER = 38, 22, 2


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def refuse_calls() -> bool:
    """Have the calls refused to this thread and all that it starts, for good; whether the system could do that."""
    if sys.platform != "linux" or platform.machine() not in _MACHINES or sys.maxsize < 2**32:
        return False
    instructions = _instructions(*_MACHINES[platform.machine()])
    program = _Program(len(instructions) // 8, instructions)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    return not libc.prctl(_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0)


def _instructions(place: int, machine: int) -> bytes:
    """The program that the kernel runs at each call: eight bytes an instruction."""
    numbers = [each[place] for each in _CALLS.values()]
    refused = [number for number in numbers if number is not None]
    tests = [(_IS_AT_LEAST, _OTHER_NUMBERS), *((_IS_EQUAL, number) for number in refused)]
    made = [
        pack("HBBI", _LOAD, 0, 0, _MACHINE_AT),
        pack("HBBI", _IS_EQUAL, 0, len(tests) + 2, machine),
        pack("HBBI", _LOAD, 0, 0, _NUMBER_AT),
    ]
    for before, (test, number) in enumerate(tests):
        made.append(pack("HBBI", test, len(tests) - before, 0, number))
    return b"".join([*made, pack("HBBI", _GIVE, 0, 0, _ALLOW), pack("HBBI", _GIVE, 0, 0, _REFUSE)])
