# frozen_string_literal: true

module OpenAI
  module Internal
    # What is told of requests, without credentials.
    #
    # @api private
    class Log
      LEVELS = {off: 0, error: 1, warn: 2, info: 3, debug: 4}.freeze

      # Writes records where the process's errors go.
      class Stderr
        %i[error warn info debug].each do |level|
          define_method(level) { |message| $stderr.puts("[#{OpenAI}] #{level}: #{message}") }
        end
      end

      # @param logger [#debug, #info, #warn, #error, nil] as the standard library's Logger.
      # @param level [Symbol, String, nil] the least important records that are logged; all that the logger wants if it
      #   is not given. Without a logger, the environment variable that is named in the settings decides.
      def initialize(logger, level)
        from_env = ENV.fetch(Settings::LOG_ENV, nil)
        from_env = nil if from_env && !LEVELS.key?(from_env.downcase.to_sym)
        level = level&.to_sym || from_env&.downcase&.to_sym || (logger ? :debug : :off)
        unless LEVELS.key?(level)
          known = LEVELS.keys.map(&:inspect).join(", ")
          raise ArgumentError, "log_level is one of #{known}, not #{level.inspect}"
        end

        @logger = logger || Stderr.new
        @level = LEVELS.fetch(level)
      end

      # @return [Boolean]
      def debug? = @level >= LEVELS[:debug]

      # @return [Boolean]
      def info? = @level >= LEVELS[:info]

      # @yieldreturn [String]
      def debug
        @logger.debug(yield) if debug?
      end

      # @yieldreturn [String]
      def info
        @logger.info(yield) if info?
      end
    end
  end
end
