# peach: one non-recursive Makefile. `make help` lists the targets.
MODE ?= debug
CC := $(if $(filter default,$(origin CC)),gcc,$(CC))
BUILD := build/$(MODE)$(if $(findstring clang,$(CC)),-clang)$(if $(FUZZ),-fuzz)
PREFIX ?= /usr

WARN := $(if $(WERROR),-Werror) -Wall -Wextra -Wshadow -Wmissing-prototypes -Wvla -Werror=switch \
        -Werror=$(if $(findstring clang,$(CC)),incompatible-pointer-types-discards-qualifiers,discarded-qualifiers)
HARDEN := -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection -fcf-protection \
          -ftrivial-auto-var-init=zero
OPT_debug   := -Og -g3
OPT_release := -O2 -g $(HARDEN) -DUSE_MIMALLOC
OPT_asan    := -O1 -g3 -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
LIBS_release := -lmimalloc

# V=1 shows the commands
Q := $(if $(V),,@)
SAY := @$(if $(V),:,echo ' ')

# Nothing is interposed and thread-local state is in the executable: calls and `context` need no detour.
CODEGEN := -fPIC -fno-semantic-interposition -ftls-model=initial-exec

CFLAGS ?=
override CFLAGS += -std=gnu17 $(WARN) $(OPT_$(MODE)) $(if $(FUZZ),-fsanitize=fuzzer-no-link) $(CODEGEN) -pthread -D_GNU_SOURCE -Isrc -Iinclude -I$(BUILD)/gen
LDFLAGS += -rdynamic -pthread $(if $(filter asan,$(MODE)),-fsanitize=address$(,)undefined) -Wl,-z,relro,-z,now
LDLIBS := $(LIBS_$(MODE)) -lm -ldl -lz -llz4 -lzstd -lssl -lcrypto -lcrypt -lwslay -ledit
, := ,

ROOMS   := base kernel value codec verb lang table net pool capi
KERNELS := $(filter-out src/kernel/select.c,$(wildcard src/kernel/*.c))
CORE    := $(filter-out $(KERNELS),$(foreach r,$(ROOMS),$(wildcard src/$(r)/*.c)))
SHELL_C := $(wildcard src/*.c)
TESTS   := $(wildcard test/unit/*.c)
EMBED   := $(sort $(filter-out lib/p.q lib/sp.q,$(wildcard lib/*.q)))

objects = $(patsubst %.c,$(BUILD)/%.o,$(1))
CORE_O  := $(call objects,$(CORE)) $(patsubst src/kernel/%.c,$(BUILD)/kernel-baseline/%.o,$(KERNELS)) \
           $(patsubst src/kernel/%.c,$(BUILD)/kernel-avx2/%.o,$(KERNELS)) $(BUILD)/gen/embedded.o

.DEFAULT_GOAL := all
all: $(BUILD)/peach q
release:
	@$(MAKE) --no-print-directory MODE=release all

q: $(BUILD)/peach
	@ln -sfn $(BUILD)/peach q

$(BUILD)/libpeach.a: $(CORE_O)
	@rm -f $@; ar rcs $@ $^
$(BUILD)/peach: $(call objects,$(SHELL_C)) $(BUILD)/libpeach.a
	$(SAY) LINK $@
	$(Q)$(CC) $(LDFLAGS) -o $@ $(call objects,$(SHELL_C)) -Wl,--whole-archive $(BUILD)/libpeach.a -Wl,--no-whole-archive $(LDLIBS)
$(BUILD)/unit: $(call objects,$(TESTS)) $(BUILD)/libpeach.a
	$(SAY) LINK $@
	$(Q)$(CC) $(LDFLAGS) -o $@ $(call objects,$(TESTS)) -Wl,--whole-archive $(BUILD)/libpeach.a -Wl,--no-whole-archive $(LDLIBS)

# Nothing is compiled before the libraries are here; quick when they are.
build/.deps: tools/install-deps
	@tools/install-deps && mkdir -p build && touch $@

$(BUILD)/%.o: %.c | build/.deps
	@mkdir -p $(@D)
	$(SAY) CC $<
	$(Q)$(CC) $(CFLAGS) -MMD -MP -c -o $@ $<
$(BUILD)/kernel-baseline/%.o: src/kernel/%.c | build/.deps
	@mkdir -p $(@D)
	$(SAY) CC $<
	$(Q)$(CC) $(CFLAGS) $(KERNEL_OPT) -DKERNEL_TABLE=kernels_baseline -MMD -MP -c -o $@ $<
$(BUILD)/kernel-avx2/%.o: src/kernel/%.c | build/.deps
	@mkdir -p $(@D)
	$(SAY) CC $<
	$(Q)$(CC) $(CFLAGS) $(KERNEL_OPT) -mavx2 -mfma -ffp-contract=off -DKERNEL_TABLE=kernels_avx2 -MMD -MP -c -o $@ $<
KERNEL_OPT := $(if $(filter asan,$(MODE)),,-O3)

$(BUILD)/gen/embedded.c: $(EMBED) tools/embed | build/.deps
	@mkdir -p $(@D)
	@tools/embed $(EMBED) > $@
$(BUILD)/gen/embedded.o: $(BUILD)/gen/embedded.c
	$(SAY) CC $<
	$(Q)$(CC) $(CFLAGS) -c -o $@ $<

# ── the Python bridge: two extensions beside the executable, where 2: finds them; and one to test k.h ──
PYTHON_INCLUDE ?= $(shell ls -d /usr/include/python3.* 2>/dev/null | sort -V | tail -1)
PLUGINS += p.so findpython.so
PLUGINS_release += build/release/p.so build/release/findpython.so
PLUGIN_FLAGS := -shared $(if $(filter asan,$(MODE)),-fsanitize=address$(,)undefined)
BRIDGE_O := $(call objects,$(filter-out %/find_python.c,$(wildcard src/python/*.c)))
PLUGINS += fresh.so
PLUGINS_release += build/release/fresh.so
FRESH_O := $(call objects,$(wildcard src/fresh/*.c))
all: plugins
plugins: $(addprefix $(BUILD)/,$(PLUGINS) capi_test.so)

$(BRIDGE_O): override CFLAGS += -isystem $(PYTHON_INCLUDE)
$(BUILD)/src/python/session.o: $(BUILD)/gen/support_py.h
$(BUILD)/gen/support_py.h: src/python/support.py
	@mkdir -p $(@D)
	@{ echo 'static const char support_py[] ='; sed 's/\\/\\\\/g; s/"/\\"/g; s/.*/    "&\\n"/' $<; echo '    ;'; } > $@
$(BUILD)/p.so: $(BRIDGE_O)
	$(SAY) LINK $@
	$(Q)$(CC) $(PLUGIN_FLAGS) -o $@ $^
$(BUILD)/findpython.so: $(BUILD)/src/python/find_python.o
	$(SAY) LINK $@
	$(Q)$(CC) $(PLUGIN_FLAGS) -o $@ $^ -ldl
$(BUILD)/capi_test.so: $(BUILD)/test/capi/extension.o
	$(SAY) LINK $@
	$(Q)$(CC) $(PLUGIN_FLAGS) -o $@ $^

# FRESH: sums keep their order, so no contraction and no fast-math, but always at full speed.
$(FRESH_O): override CFLAGS += $(KERNEL_OPT) -ffp-contract=off -fvisibility=hidden
$(BUILD)/fresh.so: $(FRESH_O)
	$(SAY) LINK $@
	$(Q)$(CC) $(PLUGIN_FLAGS) -o $@ $^ -lm
$(BUILD)/fresh-check: $(call objects,test/fresh/check.c) $(filter-out %/plugin.o,$(FRESH_O))
	$(SAY) LINK $@
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ -lz -lm
$(BUILD)/bench-fresh: $(call objects,bench/fresh.c) $(filter-out %/plugin.o,$(FRESH_O))
	$(SAY) LINK $@
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ -lm
test-fresh: $(BUILD)/fresh-check
	test/fresh/run $(BUILD)/fresh-check
# tsfresh itself, in an environment of its own, beside what it was current with; SERIES=400 SEED=1
TSFRESH := build/tsfresh/bin/python
$(TSFRESH):
	python3 -m venv build/tsfresh
	build/tsfresh/bin/pip install -q --disable-pip-version-check 'numpy<1.25' 'scipy<1.11' 'pandas<1.6' 'statsmodels<0.14' \
	    'PyWavelets<1.5' 'scikit-learn<1.4' 'stumpy<1.13' 'setuptools<81' tqdm cloudpickle requests patsy
	build/tsfresh/bin/pip install -q --disable-pip-version-check --no-deps 'tsfresh==0.21.*'
check-tsfresh: $(TSFRESH)
	@$(MAKE) --no-print-directory MODE=release release build/release/fresh-check
	$(TSFRESH) test/fresh/rolled_beside_tsfresh.py build/release/peach
	timeout 1200 $(TSFRESH) test/fresh/beside_tsfresh.py build/release/fresh-check $(or $(SERIES),400) $(or $(SEED),1)

# searches: every candidate of the references, of which `make test` takes some
check-sklearn: all
	FULL=1 test/ml/run $(BUILD)/peach

# ── tests: T=part/of/a/name picks ────────────────────────────────────────────────────────
test-unit: $(BUILD)/unit $(BUILD)/capi_test.so
	$(BUILD)/unit $(T)
test-q: $(BUILD)/peach plugins
	tools/transcripts $(BUILD)/peach $(T)
test-pool: $(BUILD)/peach
	test/pool/run $(BUILD)/peach $(T)
test-net: $(BUILD)/peach
	test/net/run $(BUILD)/peach $(T)
test-files: $(BUILD)/peach
	test/files/run $(BUILD)/peach $(T)
test: $(BUILD)/unit $(BUILD)/fresh-check all
	@tools/run-tests "test/net/run $(BUILD)/peach $(T)" "test/ml/run $(BUILD)/peach" "tools/transcripts $(BUILD)/peach $(T)" "test/pool/run $(BUILD)/peach $(T)" "test/files/run $(BUILD)/peach $(T)" "test/fresh/run $(BUILD)/fresh-check" "$(BUILD)/unit $(T)" "test/lambdas/run $(BUILD)/peach" "test/console/run $(BUILD)/peach"
# What takes time to see: workers killed for a minute, hostile and slow callers; two minutes in all.
soak: $(BUILD)/peach plugins
	test/soak/run $(BUILD)/peach $(T)
# Replays files, and the known messages damaged; with CC=clang FUZZ=1 MODE=asan a libFuzzer program.
$(BUILD)/fuzz-%: fuzz/%.c fuzz/replay.h $(BUILD)/libpeach.a
	$(SAY) CC $<
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) $(if $(FUZZ),-fsanitize=fuzzer,-DREPLAY) -o $@ $< -Wl,--whole-archive $(BUILD)/libpeach.a -Wl,--no-whole-archive $(LDLIBS)
# Random programs under the sanitizers: N of them, or SECONDS; the same SEED gives the same programs.
fuzz-programs:
	@$(MAKE) --no-print-directory MODE=asan build/asan/peach
	fuzz/programs.py build/asan/peach -n $(or $(N),10000) -s $(or $(SEED),1) -t $(or $(SECONDS),600)
check: export ASAN_OPTIONS := detect_leaks=1:abort_on_error=0:allocator_may_return_null=1
check: export UBSAN_OPTIONS := print_stacktrace=1
check: export PYTHONMALLOC := malloc
check: export LSAN_OPTIONS := suppressions=$(CURDIR)/test/leaks.supp:print_suppressions=0
check:
	@$(MAKE) --no-print-directory MODE=asan build/asan/unit build/asan/peach build/asan/fresh-check build/asan/fuzz-wire build/asan/fuzz-lang plugins
	@tools/run-tests "build/asan/unit" "build/asan/fuzz-wire test/wire/vectors.txt" "build/asan/fuzz-lang test/q/*/*.q lib/*.q lib/ml/*/*.q" "test/fresh/run build/asan/fresh-check" "tools/transcripts build/asan/peach" "test/ml/run build/asan/peach" "test/net/run build/asan/peach" "test/files/run build/asan/peach" "test/pool/run build/asan/peach" "test/console/run build/asan/peach"

# A transcript under gdb, stopped at each error: make debug T=test/q/ref/where.q
debug: all
	@sed -n 's/^q)//p' $(T) > $(BUILD)/debugged.q
	QHOME=lib gdb -q -x tools/gdbinit -ex run --args $(BUILD)/peach $(BUILD)/debugged.q -q

# ── the house ────────────────────────────────────────────────────────────────────────────
lint: all
	@tools/check-layers src
	@tools/check-globals $(BUILD)
# What a human should read, not a gate: some of its findings follow paths that ownership rules out.
tidy: all
	@if command -v clang-tidy >/dev/null; then clang-tidy --quiet $(LINT) -- -std=gnu17 -D_GNU_SOURCE \
	    -Isrc -Iinclude -I$(BUILD)/gen 2>/dev/null; else echo "clang-tidy: not installed"; fi
LINT := $(CORE) $(SHELL_C)
# Lines that differ from BASE; tables laid out by hand stay as they are.
format:
	git clang-format --extensions c,h $(or $(BASE),HEAD)

bench: release
	python3 bench/array.py build/release/peach
	python3 bench/pool.py build/release/peach
	python3 bench/xval.py build/release/peach
demo: release
	examples/demo build/release/peach

install: release
	install -D build/release/peach $(DESTDIR)$(PREFIX)/bin/peach
	ln -sfn peach $(DESTDIR)$(PREFIX)/bin/q
	install -d $(DESTDIR)$(PREFIX)/lib/peach
	cp -R lib/. $(DESTDIR)$(PREFIX)/lib/peach/
	$(foreach p,$(PLUGINS_release),install -D $(p) $(DESTDIR)$(PREFIX)/lib/peach/l64/$(notdir $(p));)
	install -d $(DESTDIR)$(PREFIX)/include/peach
	install -m 644 include/*.h $(DESTDIR)$(PREFIX)/include/peach
	install -Dm 644 doc/q.1 $(DESTDIR)$(PREFIX)/share/man/man1/q.1
	install -Dm 644 LICENSE $(DESTDIR)$(PREFIX)/share/doc/peach/LICENSE

help:
	@echo 'make            build/debug/peach, with asserts; ./q is a link to it'
	@echo 'make release    build/release/peach, optimised'
	@echo 'make test       unit tests, transcripts, pool scenarios; T=name picks'
	@echo 'make debug T=test/q/ref/where.q  its statements under gdb, stopped at each error'
	@echo 'make check      the same under AddressSanitizer and UBSan, with leak detection'
	@echo 'make check-tsfresh  values of FRESH beside tsfresh itself, from PyPI'
	@echo 'make check-sklearn  every score of the reference searches'
	@echo 'make fuzz-programs N=10000  random programs under the sanitizers'
	@echo 'make soak       two minutes of workers killed, hostile and slow callers'
	@echo 'make lint       layers, globals    make tidy   clang-tidy     make format   clang-format of what has changed'
	@echo 'make bench      timings beside numpy, other pools   make demo     FRESH on real data'
	@echo 'make install    DESTDIR= PREFIX=/usr                make clean    remove build/'
clean:
	rm -rf build q

.PHONY: debug soak tidy all release plugins check-tsfresh check-sklearn test-fresh test-unit test-q test-net test-files test-pool test fuzz-programs check lint format bench demo install help clean
-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
