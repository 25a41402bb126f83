# peach: one non-recursive Makefile. `make help` lists the targets.
MODE ?= debug
BUILD := build/$(MODE)
CC ?= gcc

WARN := -Wall -Wextra -Wshadow -Wmissing-prototypes -Wvla -Werror=switch \
        -Werror=$(if $(findstring clang,$(CC)),incompatible-pointer-types-discards-qualifiers,discarded-qualifiers)
HARDEN := -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection -fcf-protection \
          -ftrivial-auto-var-init=zero
OPT_debug   := -Og -g3
OPT_release := -O2 -g $(HARDEN) -DUSE_MIMALLOC
OPT_asan    := -O1 -g3 -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
LIBS_release := -lmimalloc

CFLAGS ?=
override CFLAGS += -std=gnu17 $(WARN) $(OPT_$(MODE)) -fPIC -pthread -D_GNU_SOURCE -Isrc -Iinclude -I$(BUILD)/gen
LDFLAGS += -rdynamic -pthread $(if $(filter asan,$(MODE)),-fsanitize=address$(,)undefined) -Wl,-z,relro,-z,now
LDLIBS := $(LIBS_$(MODE)) -lm -ldl -lz -llz4 -lzstd -lssl -lcrypto -ledit -llapacke -lopenblas
, := ,

ROOMS   := base kernel value codec verb lang table net pool capi
CORE    := $(filter-out src/kernel/%,$(foreach r,$(ROOMS),$(wildcard src/$(r)/*.c)))
KERNELS := $(wildcard src/kernel/*.c)
SHELL_C := $(wildcard src/*.c)
TESTS   := $(wildcard test/unit/*.c)
EMBED   := $(sort $(wildcard lib/*.q))

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
	$(CC) $(LDFLAGS) -o $@ $(call objects,$(SHELL_C)) -Wl,--whole-archive $(BUILD)/libpeach.a -Wl,--no-whole-archive $(LDLIBS)
$(BUILD)/unit: $(call objects,$(TESTS)) $(BUILD)/libpeach.a
	$(CC) $(LDFLAGS) -o $@ $(call objects,$(TESTS)) -Wl,--whole-archive $(BUILD)/libpeach.a -Wl,--no-whole-archive $(LDLIBS)

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -MMD -MP -c -o $@ $<
$(BUILD)/kernel-baseline/%.o: src/kernel/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(KERNEL_OPT) -DKERNEL_TABLE=kernels_baseline -MMD -MP -c -o $@ $<
$(BUILD)/kernel-avx2/%.o: src/kernel/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(KERNEL_OPT) -mavx2 -mfma -ffp-contract=off -DKERNEL_TABLE=kernels_avx2 -MMD -MP -c -o $@ $<
KERNEL_OPT := $(if $(filter asan,$(MODE)),,-O3)

$(BUILD)/gen/embedded.c: $(EMBED) tools/embed
	@mkdir -p $(@D)
	@tools/embed $(EMBED) > $@
$(BUILD)/gen/embedded.o: $(BUILD)/gen/embedded.c
	$(CC) $(CFLAGS) -c -o $@ $<

test-unit: $(BUILD)/unit
	$(BUILD)/unit
clean:
	rm -rf build q

.PHONY: all release test-unit clean
-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
