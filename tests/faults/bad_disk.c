/* A disk with faults, for one folder of one program: put before the system's own library (LD_PRELOAD).

   What goes wrong, and when, stands in a small file that the test writes and this program reads. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { READ = 1, WRITE = 2, HALF = 4, SYNC = 8, OPEN = 16, NAMES = 32, FAT = 64 };

struct control {
    int32_t what;   /* which calls fail */
    int32_t code;   /* with which errno */
    int32_t after;  /* how many of them are let through first */
    int32_t times;  /* how many fail; -1 for ever */
    int32_t met;    /* how many have failed */
    int32_t unused;
    int64_t clock;  /* seconds the clock is off by */
};

static struct control *control;
static char folder[4096];

__attribute__((constructor)) static void begin(void) {
    const char *place = getenv("BAD_DISK_CONTROL"), *where = getenv("BAD_DISK_FOLDER");
    if (!place || !where) return;
    int handle = open(place, O_RDWR | O_CLOEXEC);
    if (handle < 0) abort();
    control = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, handle, 0);
    if (control == MAP_FAILED) abort();
    snprintf(folder, sizeof folder, "%s/", where);
}

static int inside(const char *path) {
    size_t length = strlen(folder);
    return path && (!strncmp(path, folder, length) ||
                    (strlen(path) == length - 1 && !strncmp(path, folder, length - 1)));
}

static int fails(int kind, const char *path) {
    if (!control || !(control->what & kind) || !inside(path)) return 0;
    if (control->after > 0) { control->after--; return 0; }
    if (control->times == 0) return 0;
    if (control->times > 0) control->times--;
    control->met++;
    errno = control->code;
    return 1;
}

static const char *path_of(int handle, char *room, size_t size) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t length = readlink(link, room, size - 1);
    if (length < 0) return NULL;
    room[length] = 0;
    return room;
}

static int handle_fails(int kind, int handle) {
    char room[4096];
    if (!control || !(control->what & kind)) return 0;
    int before = errno;
    const char *path = path_of(handle, room, sizeof room);
    errno = before;
    return fails(kind, path);
}

/* FAT keeps no such signs in a name, syncs no folder and has no rights. */
static int not_on_fat(const char *path) {
    if (!control || !(control->what & FAT) || !inside(path)) return 0;
    if (!strpbrk(path + strlen(folder) - 1, "\\:*?\"<>|")) return 0;
    control->met++;
    errno = EINVAL;
    return 1;
}

#define REAL(type, name, ...)                                        \
    static type (*real)(__VA_ARGS__);                                \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

#define OPENS(name)                                                  \
    int name(const char *path, int flags, ...) {                     \
        REAL(int, name, const char *, int, ...);                     \
        va_list more; va_start(more, flags);                         \
        int mode = va_arg(more, int); va_end(more);                  \
        if (fails(OPEN, path)) return -1;                            \
        if ((flags & O_CREAT) && not_on_fat(path)) return -1;        \
        return real(path, flags, mode);                              \
    }
OPENS(open)
OPENS(open64)

#define READS(name, offset)                                          \
    ssize_t name(int handle, void *to, size_t size, offset at) {     \
        REAL(ssize_t, name, int, void *, size_t, offset);            \
        return handle_fails(READ, handle) ? -1 : real(handle, to, size, at); \
    }
READS(pread, off_t)
READS(pread64, off64_t)

ssize_t read(int handle, void *to, size_t size) {
    REAL(ssize_t, read, int, void *, size_t);
    return handle_fails(READ, handle) ? -1 : real(handle, to, size);
}

#define WRITES(name, offset)                                         \
    ssize_t name(int handle, const void *from, size_t size, offset at) { \
        REAL(ssize_t, name, int, const void *, size_t, offset);      \
        if (handle_fails(HALF, handle)) {                            \
            int code = errno;                                        \
            (void)!real(handle, from, size / 2, at);                 \
            errno = code;                                            \
            return -1;                                               \
        }                                                            \
        return handle_fails(WRITE, handle) ? -1 : real(handle, from, size, at); \
    }
WRITES(pwrite, off_t)
WRITES(pwrite64, off64_t)

ssize_t write(int handle, const void *from, size_t size) {
    REAL(ssize_t, write, int, const void *, size_t);
    if (handle_fails(HALF, handle)) {
        int code = errno;
        (void)!real(handle, from, size / 2);
        errno = code;
        return -1;
    }
    return handle_fails(WRITE, handle) ? -1 : real(handle, from, size);
}

#define CUTS(name, offset)                                           \
    int name(int handle, offset size) {                              \
        REAL(int, name, int, offset);                                \
        return handle_fails(WRITE, handle) ? -1 : real(handle, size); \
    }
CUTS(ftruncate, off_t)
CUTS(ftruncate64, off64_t)

#define SYNCS(name)                                                  \
    int name(int handle) {                                           \
        REAL(int, name, int);                                        \
        struct stat found;                                           \
        char room[4096];                                             \
        if (control && (control->what & FAT) && !fstat(handle, &found) && S_ISDIR(found.st_mode) && \
            inside(path_of(handle, room, sizeof room))) {            \
            control->met++;                                          \
            errno = EINVAL;                                          \
            return -1;                                               \
        }                                                            \
        return handle_fails(SYNC, handle) ? -1 : real(handle);       \
    }
SYNCS(fsync)
SYNCS(fdatasync)

int rename(const char *from, const char *to) {
    REAL(int, rename, const char *, const char *);
    return fails(NAMES, to) || not_on_fat(to) ? -1 : real(from, to);
}

int unlink(const char *path) {
    REAL(int, unlink, const char *);
    return fails(NAMES, path) ? -1 : real(path);
}

int mkdir(const char *path, mode_t mode) {
    REAL(int, mkdir, const char *, mode_t);
    return fails(NAMES, path) || not_on_fat(path) ? -1 : real(path, mode);
}

int chmod(const char *path, mode_t mode) {
    REAL(int, chmod, const char *, mode_t);
    if (control && (control->what & FAT) && inside(path)) { errno = EPERM; return -1; }
    return real(path, mode);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    REAL(int, clock_gettime, clockid_t, struct timespec *);
    int done = real(clock, now);
    if (!done && control && clock == CLOCK_REALTIME) now->tv_sec += control->clock;
    return done;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    REAL(int, gettimeofday, struct timeval *, void *);
    int done = real(now, zone);
    if (!done && control) now->tv_sec += control->clock;
    return done;
}

time_t time(time_t *to) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (to) *to = now.tv_sec;
    return now.tv_sec;
}
