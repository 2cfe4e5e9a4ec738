# frozen_string_literal: true

require "rbconfig"

module OpenAI
  module Internal
    module Transport
      # What requests tell of where they come from.
      #
      # @api private
      module Platform
        class << self
          # @return [Hash{String=>String}]
          def headers
            @headers ||= {
              "x-stainless-arch" => arch,
              "x-stainless-lang" => "ruby",
              "x-stainless-os" => os,
              "x-stainless-package-version" => VERSION,
              "x-stainless-runtime" => RUBY_ENGINE,
              "x-stainless-runtime-version" => RUBY_ENGINE_VERSION
            }.freeze
          end

          private

          def arch
            case RbConfig::CONFIG["host_cpu"]
            when /aarch64|arm64/ then "arm64"
            when /x86_64|x64|amd64/ then "x64"
            when /arm/ then "arm"
            when /i\d86/ then "x32"
            else "other:#{RbConfig::CONFIG['host_cpu']}"
            end
          end

          def os
            case RbConfig::CONFIG["host_os"]
            when /android/ then "Android"
            when /linux/ then "Linux"
            when /darwin/ then "MacOS"
            when /freebsd/ then "FreeBSD"
            when /openbsd/ then "OpenBSD"
            when /mswin|mingw|cygwin|ucrt/ then "Windows"
            else "Other:#{RbConfig::CONFIG['host_os']}"
            end
          end
        end
      end
    end
  end
end
