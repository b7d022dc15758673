//go:build !linux

package main

import "errors"

var errLinux = errors.New("it needs Linux")

func raiseDescriptorLimit() error { return errLinux }

func onOneCPU(func() (sample, error)) (sample, error) { return sample{}, errLinux }
