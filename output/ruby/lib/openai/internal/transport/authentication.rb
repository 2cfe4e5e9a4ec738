# frozen_string_literal: true

module OpenAI
  module Internal
    module Transport
      # What clients say about credentials; each API's client has methods of its own in place of the first five.
      #
      # @api private
      module Authentication
        private

        # The schemes that the client may authenticate by.
        def schemes = {}

        # The headers that authenticate a request by these schemes.
        def auth_headers(_security) = {}

        # The parameters that authenticate a request by these schemes.
        def auth_query(_security) = {}

        # Raises an error when a request lacks what it needs to be authenticated.
        def validate_headers(_headers, _security) = nil

        # Whether a request that was refused (401) is worth a second try.
        def renew_auth(_security) = false

        def bearer_auth(token) = header_auth("authorization", token, "Bearer ")

        def basic_auth(username, password)
          return {} if username.nil? || password.nil?

          header_auth("authorization", ["#{username}:#{password}"].pack("m0"), "Basic ")
        end

        def header_auth(name, value, prefix = "") = value.nil? ? {} : {name.downcase => "#{prefix}#{value}"}

        # Raises an error unless a request has all headers of one alternative, or the caller has taken such a header out.
        def require_auth(headers, alternatives)
          return if alternatives.any? { |_, names| names.all? { |name| headers.key?(name.downcase) } }

          ways = alternatives.map { |options, _| options.join(" and ") }.join(", or ")
          raise ArgumentError, "Nothing to authenticate by: set #{ways} on the client"
        end
      end
    end
  end
end
