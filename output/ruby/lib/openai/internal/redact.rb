# frozen_string_literal: true

module OpenAI
  module Internal
    # Which names stand for credentials; keeps these out of logs, errors and other hosts.
    #
    # @api private
    module Redact
      # What is shown instead of a credential.
      MARK = "REDACTED"

      WORDS = %w[
        apikey assertion auth authorization bearer cookie credential credentials jwt passphrase passwd
        password pwd secret session sid sig signature token
      ].freeze
      QUALIFIERS = %w[
        access account api app auth client encryption master private secret service signing subscription
      ].freeze
      private_constant :WORDS, :QUALIFIERS

      class << self
        # Whether a header, query parameter or property of that name is likely to hold a credential. Names of the API's
        # own security schemes are known; for others the words of the name decide.
        #
        # @param name [String, Symbol]
        # @return [Boolean]
        def credential?(name)
          return true if Settings::CREDENTIAL_NAMES.include?(name.to_s.downcase)

          words = name.to_s.scan(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/).map(&:downcase)
          return true if words == ["key"] || words.any? { |word| WORDS.include?(word) }

          words.each_cons(2).any? { |before, word| word == "key" && QUALIFIERS.include?(before) }
        end

        # @param headers [Hash{String=>String}]
        # @return [Hash{String=>String}] a copy without credentials.
        def headers(headers)
          headers.to_h { |name, value| [name, credential?(name) ? MARK : value] }
        end

        # @param url [URI::Generic]
        # @return [URI::Generic] a copy without user, password, and values of credentials in the query.
        def url(url)
          shown = url.dup
          shown.user = nil if shown.userinfo
          if shown.query
            shown.query = shown.query.split("&").map do |pair|
              name, value = pair.split("=", 2)
              value && credential?(decoded(name)) ? "#{name}=#{MARK}" : pair
            end.join("&")
          end
          shown
        end

        # @param value [Object] JSON.
        # @return [Object] a copy with the texts hidden of properties that hold credentials, at every depth.
        def data(value)
          case value
          when Hash
            value.to_h { |name, item| [name, item.is_a?(String) && credential?(name) ? MARK : data(item)] }
          when Array then value.map { |item| data(item) }
          else value
          end
        end

        private

        def decoded(name)
          URI.decode_www_form_component(name)
        rescue ArgumentError
          "token"
        end
      end
    end
  end
end
